package io.shouwen.calendar.domain;

import java.time.LocalDate;
import java.time.Month;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The warning of November (T-2): from 1 November on the special days of the next year should be
 * there, for limits begin to reach into it.
 */
public final class NextYear {
  private NextYear() {}

  /**
   * The next year when it is time and nothing is known of it.
   *
   * @param today in the calendar's zone
   * @param known the years of which the calendar has special days
   */
  public static OptionalInt missing(LocalDate today, Set<Integer> known) {
    int next = today.getYear() + 1;
    return today.getMonth().compareTo(Month.NOVEMBER) >= 0 && !known.contains(next)
        ? OptionalInt.of(next)
        : OptionalInt.empty();
  }
}
