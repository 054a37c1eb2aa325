package io.shouwen.deadline.domain;

import io.shouwen.calendar.domain.Timekeeping;
import io.shouwen.shared.RuleViolation;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * How long something may take.
 *
 * @param amount at least 1; for {@link Unit#SAME_DAY} always 1
 * @param working true when only the time of the company's calendar counts, false for 24×7 (T-2)
 */
public record Allowance(int amount, Unit unit, boolean working) implements Serializable {
  private static final int MOST = 100_000;

  /** What {@link #amount} counts. */
  public enum Unit {
    MINUTES,
    HOURS,
    /** 24 hours, or the ordinary working day of the calendar. */
    DAYS,
    /** Until the end of the day in which it begins, whatever its length. */
    SAME_DAY
  }

  /**
   * @throws RuleViolation {@code deadline.amount}
   */
  public Allowance {
    RuleViolation.unless(
        amount >= 1 && amount <= (unit == Unit.SAME_DAY ? 1 : MOST), "deadline.amount", MOST);
  }

  public static Allowance elapsed(int amount, Unit unit) {
    return new Allowance(amount, unit, false);
  }

  public static Allowance working(int amount, Unit unit) {
    return new Allowance(amount, unit, true);
  }

  /** The counted time, from an instant on. */
  Duration from(Instant start, Timekeeping time) {
    return switch (unit) {
      case MINUTES -> Duration.ofMinutes(amount);
      case HOURS -> Duration.ofHours(amount);
      case DAYS -> time.day().multipliedBy(amount);
      case SAME_DAY -> time.between(start, time.endOfDay(start));
    };
  }
}
