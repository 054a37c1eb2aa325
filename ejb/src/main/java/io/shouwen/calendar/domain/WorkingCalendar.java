package io.shouwen.calendar.domain;

import io.shouwen.shared.RuleViolation;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * When a company works (T-2): several periods a day by weekday, and single days that are otherwise:
 * public holidays, and make-up working days with the periods of an ordinary day. Only the time of
 * those periods counts.
 */
public final class WorkingCalendar implements Timekeeping {
  /** No walk goes further than this many days from where it began. */
  public static final int HORIZON_DAYS = 3_660;

  private static final String NO_WORKING_TIME = "calendar.no-working-time";

  private final ZoneId zone;
  private final List<WorkPeriod> ordinary;
  private final Map<DayOfWeek, List<WorkPeriod>> week;
  private final Map<LocalDate, DayType> special;

  private WorkingCalendar(
      ZoneId zone,
      List<WorkPeriod> ordinary,
      Map<DayOfWeek, List<WorkPeriod>> week,
      Map<LocalDate, DayType> special) {
    this.zone = zone;
    this.ordinary = ordinary;
    this.week = week;
    this.special = special;
  }

  /**
   * A calendar.
   *
   * @param ordinary the periods of an ordinary working day, of each make-up day and of a day that
   *     is worked although its weekday is not; their length is what a limit calls a day
   * @param week the periods of each weekday that is worked; a weekday that is missing or has none
   *     is a rest day
   * @param special single days that are otherwise
   * @throws RuleViolation {@code calendar.periods-overlap}
   */
  public static WorkingCalendar of(
      ZoneId zone,
      List<WorkPeriod> ordinary,
      Map<DayOfWeek, List<WorkPeriod>> week,
      Map<LocalDate, DayType> special) {
    Map<DayOfWeek, List<WorkPeriod>> checked = new EnumMap<>(DayOfWeek.class);
    week.forEach((day, periods) -> checked.put(day, WorkPeriod.ofDay(periods)));
    return new WorkingCalendar(zone, WorkPeriod.ofDay(ordinary), checked, Map.copyOf(special));
  }

  @Override
  public ZoneId zone() {
    return zone;
  }

  /** The length of an ordinary day; a limit in days of no length would be due as it begins. */
  @Override
  public Duration day() {
    RuleViolation.unless(!ordinary.isEmpty(), NO_WORKING_TIME, HORIZON_DAYS);
    return ordinary.stream().map(WorkPeriod::length).reduce(Duration.ZERO, Duration::plus);
  }

  /** What kind of day it is: as said for that day, else by its weekday. */
  public DayType typeOf(LocalDate day) {
    DayType said = special.get(day);
    if (said != null) {
      return said;
    }
    return week.getOrDefault(day.getDayOfWeek(), List.of()).isEmpty()
        ? DayType.REST_DAY
        : DayType.WORKING_DAY;
  }

  /** The periods of a day; none when it is not worked. */
  public List<WorkPeriod> periodsOn(LocalDate day) {
    if (!typeOf(day).works()) {
      return List.of();
    }
    List<WorkPeriod> own = week.getOrDefault(day.getDayOfWeek(), List.of());
    return typeOf(day) == DayType.MAKE_UP_DAY || own.isEmpty() ? ordinary : own;
  }

  private List<Stretch> stretchesOn(LocalDate day) {
    return periodsOn(day).stream()
        .map(period -> period.on(day, zone))
        .filter(stretch -> !stretch.isEmpty()) // the clocks were put forward over it
        .toList();
  }

  @Override
  public Duration between(Instant from, Instant to) {
    Duration counted = Duration.ZERO;
    if (!from.isBefore(to)) {
      return counted;
    }
    LocalDate last = dayBehind(to);
    for (LocalDate day = dayOf(from); !day.isAfter(last); day = day.plusDays(1)) {
      for (Stretch stretch : stretchesOn(day)) {
        counted = counted.plus(stretch.within(from, to).length());
      }
    }
    return counted;
  }

  @Override
  public Instant plus(Instant from, Duration counted) {
    if (counted.isZero() || counted.isNegative()) {
      return from;
    }
    Duration left = counted;
    LocalDate first = dayOf(from);
    for (LocalDate day = first; day.isBefore(first.plusDays(HORIZON_DAYS)); day = day.plusDays(1)) {
      for (Stretch stretch : stretchesOn(day)) {
        Stretch rest = stretch.within(from, Instant.MAX);
        if (rest.length().compareTo(left) >= 0) {
          return rest.from().plus(left);
        }
        left = left.minus(rest.length());
      }
    }
    throw new RuleViolation(NO_WORKING_TIME, HORIZON_DAYS);
  }

  @Override
  public Instant minus(Instant to, Duration counted) {
    if (counted.isZero() || counted.isNegative()) {
      return to;
    }
    Duration left = counted;
    LocalDate last = dayBehind(to);
    for (LocalDate day = last; day.isAfter(last.minusDays(HORIZON_DAYS)); day = day.minusDays(1)) {
      List<Stretch> stretches = stretchesOn(day);
      for (int i = stretches.size() - 1; i >= 0; i--) {
        Stretch rest = stretches.get(i).within(Instant.MIN, to);
        if (rest.length().compareTo(left) >= 0) {
          return rest.to().minus(left);
        }
        left = left.minus(rest.length());
      }
    }
    throw new RuleViolation(NO_WORKING_TIME, HORIZON_DAYS);
  }

  @Override
  public Instant endOfDay(Instant at) {
    LocalDate first = dayOf(at);
    for (LocalDate day = first; day.isBefore(first.plusDays(HORIZON_DAYS)); day = day.plusDays(1)) {
      List<Stretch> stretches = stretchesOn(day);
      if (!stretches.isEmpty()) {
        Instant end = stretches.get(stretches.size() - 1).to();
        if (at.isBefore(end)) {
          return end;
        }
      }
    }
    throw new RuleViolation(NO_WORKING_TIME, HORIZON_DAYS);
  }

  @Override
  public List<Span> spans(Instant from, Instant to) {
    List<Span> spans = new ArrayList<>();
    Instant at = from;
    for (LocalDate day = dayOf(from); at.isBefore(to); day = day.plusDays(1)) {
      DayType type = typeOf(day);
      for (Stretch stretch : stretchesOn(day)) {
        Stretch part = stretch.within(at, to);
        if (!part.isEmpty()) {
          add(spans, at, part.from(), false, type);
          add(spans, part.from(), part.to(), true, type);
          at = part.to();
        }
      }
      Instant midnight = day.plusDays(1).atStartOfDay(zone).toInstant();
      Instant end = midnight.isBefore(to) ? midnight : to;
      add(spans, at, end, false, type);
      at = end.isAfter(at) ? end : at;
    }
    return spans;
  }

  private static void add(
      List<Span> spans, Instant from, Instant to, boolean counts, DayType type) {
    if (from.isBefore(to)) {
      spans.add(new Span(from, to, counts, type));
    }
  }

  private LocalDate dayOf(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }

  /** The next day: it has begun already where clocks are put back over midnight. */
  private LocalDate dayBehind(Instant at) {
    return dayOf(at).plusDays(1);
  }
}
