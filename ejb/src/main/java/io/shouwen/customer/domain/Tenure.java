package io.shouwen.customer.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How long a customer has lived here; computed from the move-in date, never typed. */
public enum Tenure {
  /** Less than 6 months. */
  NEW,
  /** 6 months inclusive to 12 months exclusive. */
  SETTLING,
  /** 1 year inclusive to 2 years inclusive. */
  STABLE,
  /** More than 2 years. */
  LONG_STANDING;

  public static Tenure of(LocalDate movedInOn, LocalDate today) {
    long months = ChronoUnit.MONTHS.between(movedInOn, today);
    if (months < 6) {
      return NEW;
    }
    if (months < 12) {
      return SETTLING;
    }
    return today.isAfter(movedInOn.plusYears(2)) ? LONG_STANDING : STABLE;
  }
}
