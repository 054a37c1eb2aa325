package io.shouwen.calendar.domain;

import io.shouwen.shared.RuleViolation;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

/**
 * A stretch of a day in which is worked.
 *
 * @param from inclusive
 * @param to exclusive; midnight means the end of the day
 */
public record WorkPeriod(LocalTime from, LocalTime to) implements Serializable {
  /**
   * @throws RuleViolation {@code calendar.period-backwards}
   */
  public WorkPeriod {
    RuleViolation.unless(
        to.equals(LocalTime.MIDNIGHT) || from.isBefore(to),
        "calendar.period-backwards",
        from.toString(),
        to.toString());
  }

  /** How long it is on a day without a change of the clocks. */
  public Duration length() {
    Duration length = Duration.between(from, to);
    return to.equals(LocalTime.MIDNIGHT) ? length.plusDays(1) : length;
  }

  /**
   * The periods of one day in their order.
   *
   * @throws RuleViolation {@code calendar.periods-overlap}
   */
  public static List<WorkPeriod> ofDay(List<WorkPeriod> periods) {
    List<WorkPeriod> sorted = periods.stream().sorted((a, b) -> a.from.compareTo(b.from)).toList();
    for (int i = 1; i < sorted.size(); i++) {
      WorkPeriod before = sorted.get(i - 1);
      WorkPeriod after = sorted.get(i);
      RuleViolation.unless(
          !before.to.equals(LocalTime.MIDNIGHT) && !after.from.isBefore(before.to),
          "calendar.periods-overlap",
          before.toString(),
          after.toString());
    }
    return sorted;
  }

  /** The time of that day; empty when the clocks were put forward over it. */
  Stretch on(LocalDate day, ZoneId zone) {
    LocalDate last = to.equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
    return new Stretch(instant(day.atTime(from), zone), instant(last.atTime(to), zone));
  }

  /**
   * When the clock shows it: the first time if it does so twice; if it never does, the moment when
   * it is put forward. So two periods never overlap in time, and what lies in the gap is nothing.
   */
  private static Instant instant(LocalDateTime local, ZoneId zone) {
    ZoneOffsetTransition change = zone.getRules().getTransition(local);
    return change != null && change.isGap()
        ? change.getInstant()
        : local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
  }

  /** As people write it: {@code 08:30–12:00}. */
  @Override
  public String toString() {
    return from + "–" + (to.equals(LocalTime.MIDNIGHT) ? "24:00" : to.toString());
  }
}
