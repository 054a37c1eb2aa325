package io.shouwen.deadline.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.shouwen.calendar.domain.DayType;
import io.shouwen.calendar.domain.Timekeeping;
import io.shouwen.calendar.domain.WorkPeriod;
import io.shouwen.calendar.domain.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

@Label("What holds for every deadline, calendar and pause (T-2, T-6)")
class DeadlinePropertiesTest {
  private static final Instant BASE = Instant.parse("2026-03-26T00:00:00Z");
  private static final int MINUTES = 8 * 24 * 60;

  /**
   * 24×7, and working weeks of several shapes, in zones with and without a change of the clocks.
   */
  @Provide
  Arbitrary<Timekeeping> times() {
    Arbitrary<ZoneId> zones =
        Arbitraries.of(ZoneId.of("Asia/Shanghai"), ZoneId.of("Europe/Berlin"));
    Arbitrary<Timekeeping> always = zones.map(Timekeeping::always);
    Arbitrary<Timekeeping> working =
        Combinators.combine(
                zones,
                Arbitraries.integers().between(0, 11),
                Arbitraries.integers().between(13, 23),
                Arbitraries.integers().between(0, 10),
                Arbitraries.integers().between(1, 7))
            .as(DeadlinePropertiesTest::calendar);
    return Arbitraries.oneOf(always, working);
  }

  private static Timekeeping calendar(
      ZoneId zone, int opens, int closes, int holiday, int daysOfWeek) {
    List<WorkPeriod> periods =
        List.of(
            new WorkPeriod(LocalTime.of(opens, 30), LocalTime.of(12, 0)),
            new WorkPeriod(LocalTime.of(13, 0), LocalTime.of(closes, 45)));
    Map<DayOfWeek, List<WorkPeriod>> week = new EnumMap<>(DayOfWeek.class);
    for (int day = 1; day <= daysOfWeek; day++) {
      week.put(DayOfWeek.of(day), periods);
    }
    LocalDate day = LocalDate.parse("2026-03-26").plusDays(holiday);
    return WorkingCalendar.of(
        zone,
        periods,
        week,
        Map.of(day, DayType.PUBLIC_HOLIDAY, day.plusDays(3), DayType.MAKE_UP_DAY));
  }

  private static Policy allowing(int minutes) {
    return new Policy(
        1,
        List.of(
            new Limit(
                Obligation.SOLVE,
                null,
                null,
                Allowance.working(minutes, Allowance.Unit.MINUTES),
                EnumSet.allOf(PauseReason.class),
                List.of(50, 80),
                List.of())));
  }

  private static Deadline deadline(
      int start, int allowance, Timekeeping time, List<Course.Pause> pauses) {
    Instant from = BASE.plus(Duration.ofMinutes(start));
    Course course =
        new Course(
            Obligation.SOLVE, 0, from, List.of(), null, null, null, pauses, List.of(), null, false);
    return Deadline.of(course, allowing(allowance), time).orElseThrow();
  }

  private static Course.Pause pause(Instant from, Instant to) {
    return new Course.Pause(from, to, PauseReason.CUSTOMER);
  }

  @Property
  @Label("a pause of w counted minutes moves the due time by exactly w counted minutes")
  void pauseMoves(
      @ForAll("times") Timekeeping time,
      @ForAll @IntRange(max = MINUTES) int start,
      @ForAll @IntRange(min = 1, max = 5_000) int allowance,
      @ForAll @IntRange(max = 99) int percent,
      @ForAll @IntRange(min = 1, max = 4_000) int length) {
    Instant due = due(deadline(start, allowance, time, List.of()));
    Instant from = BASE.plus(Duration.ofMinutes(start));
    Instant begin = from.plus(Duration.between(from, due).multipliedBy(percent).dividedBy(100));
    Instant end = begin.plus(Duration.ofMinutes(length));
    Instant moved = due(deadline(start, allowance, time, List.of(pause(begin, end))));
    assertEquals(time.between(begin, end), time.between(due, moved));
  }

  @Property
  @Label(
      "going back from the due time by the allowance lands on the start, or where it first counts")
  void backAgain(
      @ForAll("times") Timekeeping time,
      @ForAll @IntRange(max = MINUTES) int start,
      @ForAll @IntRange(min = 1, max = 5_000) int allowance) {
    Instant from = BASE.plus(Duration.ofMinutes(start));
    Instant back =
        time.minus(due(deadline(start, allowance, time, List.of())), Duration.ofMinutes(allowance));
    Timekeeping.Span first = time.spans(from, from.plus(Duration.ofDays(20))).get(0);
    assertEquals(first.counts() ? from : first(time, from), back);
  }

  private static Instant first(Timekeeping time, Instant from) {
    return time.spans(from, from.plus(Duration.ofDays(20))).stream()
        .filter(Timekeeping.Span::counts)
        .map(Timekeeping.Span::from)
        .findFirst()
        .orElseThrow();
  }

  @Property
  @Label("splitting a pause in two changes nothing")
  void splitting(
      @ForAll("times") Timekeeping time,
      @ForAll @IntRange(max = MINUTES) int start,
      @ForAll @IntRange(min = 1, max = 5_000) int allowance,
      @ForAll @IntRange(max = 6_000) int after,
      @ForAll @IntRange(min = 1, max = 4_000) int length,
      @ForAll @IntRange(max = 100) int percent) {
    Instant begin = BASE.plus(Duration.ofMinutes(start + (long) after));
    Instant end = begin.plus(Duration.ofMinutes(length));
    Instant middle = begin.plus(Duration.ofMinutes((long) length * percent / 100));
    assertEquals(
        deadline(start, allowance, time, List.of(pause(begin, end))).dueAt(),
        deadline(start, allowance, time, List.of(pause(begin, middle), pause(middle, end)))
            .dueAt());
  }

  @Property
  @Label("the explanation has no gaps, and what counted sums to the allowance")
  void explanation(
      @ForAll("times") Timekeeping time,
      @ForAll @IntRange(max = MINUTES) int start,
      @ForAll @IntRange(min = 1, max = 5_000) int allowance,
      @ForAll @IntRange(max = 4_000) int after,
      @ForAll @IntRange(min = 1, max = 4_000) int length) {
    Instant begin = BASE.plus(Duration.ofMinutes(start + (long) after));
    Deadline deadline =
        deadline(
            start, allowance, time, List.of(pause(begin, begin.plus(Duration.ofMinutes(length)))));
    Instant at = deadline.startedAt();
    Duration counted = Duration.ZERO;
    for (Deadline.Counted span : deadline.explain()) {
      assertEquals(at, span.from());
      at = span.to();
      counted = span.counts() ? counted.plus(Duration.between(span.from(), span.to())) : counted;
    }
    assertEquals(due(deadline), at);
    assertEquals(Duration.ofMinutes(allowance), counted);
  }

  @Property
  @Label("reminders lie between the start and the due time, in order")
  void steps(
      @ForAll("times") Timekeeping time,
      @ForAll @IntRange(max = MINUTES) int start,
      @ForAll @IntRange(min = 1, max = 5_000) int allowance) {
    Deadline deadline = deadline(start, allowance, time, List.of());
    Instant at = deadline.startedAt();
    for (DeadlineStep step : deadline.steps()) {
      assertEquals(false, step.at().isBefore(at), step::toString);
      at = step.at();
    }
    assertEquals(due(deadline), at);
  }

  private static Instant due(Deadline deadline) {
    Instant due = deadline.dueAt();
    assertNotNull(due);
    return due;
  }
}
