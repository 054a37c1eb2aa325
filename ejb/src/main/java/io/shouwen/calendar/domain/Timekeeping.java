package io.shouwen.calendar.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Which time counts: all of it (24×7), or that of a working calendar (T-2). Implementations are
 * values; every question ends.
 */
public interface Timekeeping {
  /** The zone in which days begin and end. */
  ZoneId zone();

  /** The counted time from one instant to another; zero when {@code to} is not later. */
  Duration between(Instant from, Instant to);

  /**
   * The earliest instant by which {@code counted} has passed since {@code from}; {@code from}
   * itself for nothing.
   *
   * @param counted zero or more
   * @throws io.shouwen.shared.RuleViolation {@code calendar.no-working-time} when it never passes
   */
  Instant plus(Instant from, Duration counted);

  /**
   * The latest instant from which {@code counted} passes until {@code to}.
   *
   * @param counted zero or more
   * @throws io.shouwen.shared.RuleViolation {@code calendar.no-working-time} when there is none
   */
  Instant minus(Instant to, Duration counted);

  /** How long a day is, for limits in days. */
  Duration day();

  /**
   * The end of the day of an instant: of the last counted stretch of that day, or of the next day
   * that has one when the instant lies behind it.
   */
  Instant endOfDay(Instant at);

  /** Everything from one instant to another, in order, told apart by what counts and why. */
  List<Span> spans(Instant from, Instant to);

  /**
   * A stretch that counts as a whole or not at all.
   *
   * @param dayType the kind of the day it lies in
   */
  record Span(Instant from, Instant to, boolean counts, DayType dayType) {}

  /** All time counts. */
  static Timekeeping always(ZoneId zone) {
    return new Timekeeping() {
      @Override
      public ZoneId zone() {
        return zone;
      }

      @Override
      public Duration between(Instant from, Instant to) {
        return new Stretch(from, to).length();
      }

      @Override
      public Instant plus(Instant from, Duration counted) {
        return from.plus(counted);
      }

      @Override
      public Instant minus(Instant to, Duration counted) {
        return to.minus(counted);
      }

      @Override
      public Duration day() {
        return Duration.ofDays(1);
      }

      @Override
      public Instant endOfDay(Instant at) {
        return LocalDate.ofInstant(at, zone).plusDays(1).atStartOfDay(zone).toInstant();
      }

      @Override
      public List<Span> spans(Instant from, Instant to) {
        return from.isBefore(to)
            ? List.of(new Span(from, to, true, DayType.WORKING_DAY))
            : List.of();
      }
    };
  }
}
