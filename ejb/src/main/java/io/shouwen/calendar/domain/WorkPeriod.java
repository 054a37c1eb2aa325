package io.shouwen.calendar.domain;

import io.shouwen.shared.RuleViolation;
import java.io.Serializable;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A stretch of a day in which is worked.
 *
 * @param from inclusive
 * @param to exclusive; midnight means the end of the day
 */
public record WorkPeriod(LocalTime from, LocalTime to) implements Serializable {
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(\\d{1,2}):(\\d{2})\\s*[-\u2013\u2014~\\p{IsHan}]\\s*(\\d{1,2}):(\\d{2})[\\s,;\u3001]*");

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

  /**
   * The periods that somebody wrote, as {@code 08:30-12:00 13:30-24:00}; none for an empty text.
   *
   * @throws RuleViolation {@code calendar.period-unreadable}, {@code calendar.period-backwards},
   *     {@code calendar.periods-overlap}
   */
  public static List<WorkPeriod> read(String typed) {
    String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    List<WorkPeriod> periods = new ArrayList<>();
    Matcher found = WRITTEN.matcher(text);
    int at = 0;
    while (at < text.length()) {
      RuleViolation.unless(
          found.region(at, text.length()).lookingAt(), "calendar.period-unreadable", typed);
      periods.add(new WorkPeriod(time(found, 1, typed), time(found, 3, typed)));
      at = found.end();
    }
    return ofDay(periods);
  }

  private static LocalTime time(Matcher found, int group, String typed) {
    int hour = Integer.parseInt(found.group(group));
    int minute = Integer.parseInt(found.group(group + 1));
    boolean endOfDay = hour == 24 && minute == 0 && group > 1;
    RuleViolation.unless(
        endOfDay || (hour < 24 && minute < 60), "calendar.period-unreadable", typed);
    return endOfDay ? LocalTime.MIDNIGHT : LocalTime.of(hour, minute);
  }

  /** The periods of a day as people write them, readable by {@link #read}. */
  public static String written(List<WorkPeriod> periods) {
    return periods.stream().map(WorkPeriod::toString).collect(Collectors.joining(" "));
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
