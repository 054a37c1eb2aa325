package io.shouwen.notice.domain;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The hours of a day in which nothing leaves the product for a person, unless it is urgent.
 *
 * @param from first quiet minute, inclusive, by the clock of the person's company
 * @param to first minute that is not quiet any more; before {@code from} it lies on the next day,
 *     equal to it there are no quiet hours
 */
public record QuietHours(LocalTime from, LocalTime to) implements Serializable {
  private static final int MINUTES_OF_AN_HOUR = 60;

  /** From minutes of the day, 0 to 1439. */
  public static QuietHours ofMinutes(int from, int to) {
    return new QuietHours(timeOf(from), timeOf(to));
  }

  /** The first instant from {@code at} on that is not quiet: {@code at} itself, or their end. */
  public Instant release(Instant at, ZoneId zone) {
    ZonedDateTime local = at.atZone(zone);
    LocalTime time = local.toLocalTime();
    if (!holds(time)) {
      return at;
    }
    ZonedDateTime end = local.toLocalDate().atTime(to).atZone(zone);
    return (end.toInstant().isAfter(at)
            ? end
            : local.toLocalDate().plusDays(1).atTime(to).atZone(zone))
        .toInstant();
  }

  /** True when it is quiet at that time of the day. */
  public boolean holds(LocalTime time) {
    boolean started = !time.isBefore(from);
    boolean ended = !time.isBefore(to);
    return from.isBefore(to) ? started && !ended : to.isBefore(from) && (started || !ended);
  }

  public int fromMinute() {
    return minuteOf(from);
  }

  public int toMinute() {
    return minuteOf(to);
  }

  private static int minuteOf(LocalTime time) {
    return time.getHour() * MINUTES_OF_AN_HOUR + time.getMinute();
  }

  private static LocalTime timeOf(int minute) {
    return LocalTime.of(minute / MINUTES_OF_AN_HOUR, minute % MINUTES_OF_AN_HOUR);
  }
}
