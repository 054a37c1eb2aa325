package io.shouwen.calendar.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.shared.RuleViolation;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

@Label("T-2: the calendar's answers agree, whatever its shape")
class CalendarPropertiesTest {
  private static final int MINUTES = 24 * 60;

  @Property(tries = 500)
  @Label("As much as is added has passed, and going back lands on the start in working time")
  void plusBetweenMinus(
      @ForAll("calendars") WorkingCalendar calendar,
      @ForAll("instants") Instant from,
      @ForAll @LongRange(min = 0, max = 40_000) long minutes) {
    Duration counted = Duration.ofMinutes(minutes);
    Optional<Instant> due = plus(calendar, from, counted);
    Assume.that(due.isPresent());
    assertEquals(counted, calendar.between(from, due.get()));
    assertFalse(due.get().isBefore(from));
    Instant back = calendar.minus(due.get(), counted);
    assertEquals(counted, calendar.between(back, due.get()));
    assertFalse(back.isBefore(from), "the latest instant from which it passes");
    if (calendar.between(from, from.plusSeconds(1)).equals(Duration.ofSeconds(1))) {
      assertEquals(from, back);
    }
  }

  @Property(tries = 500)
  @Label("It is the earliest instant by which it has passed")
  void earliest(
      @ForAll("calendars") WorkingCalendar calendar,
      @ForAll("instants") Instant from,
      @ForAll @LongRange(min = 1, max = 10_000) long minutes) {
    Duration counted = Duration.ofMinutes(minutes);
    Optional<Instant> due = plus(calendar, from, counted);
    Assume.that(due.isPresent());
    assertTrue(calendar.between(from, due.get().minusNanos(1)).compareTo(counted) < 0);
  }

  @Property(tries = 300)
  @Label("Two stretches one after the other count as much as both together")
  void additive(
      @ForAll("calendars") WorkingCalendar calendar,
      @ForAll("instants") Instant from,
      @ForAll @LongRange(min = 0, max = 50_000) long first,
      @ForAll @LongRange(min = 0, max = 50_000) long second) {
    Instant middle = from.plus(Duration.ofMinutes(first));
    Instant to = middle.plus(Duration.ofMinutes(second));
    assertEquals(
        calendar.between(from, to),
        calendar.between(from, middle).plus(calendar.between(middle, to)));
  }

  @Property(tries = 300)
  @Label("Spans cover the time without gap or overlap, and those that count sum up to it")
  void spansCover(
      @ForAll("calendars") WorkingCalendar calendar,
      @ForAll("instants") Instant from,
      @ForAll @LongRange(min = 1, max = 100_000) long minutes) {
    Instant to = from.plus(Duration.ofMinutes(minutes));
    List<Timekeeping.Span> spans = calendar.spans(from, to);
    Instant at = from;
    for (Timekeeping.Span span : spans) {
      assertEquals(at, span.from());
      assertTrue(span.from().isBefore(span.to()));
      assertFalse(span.counts() && !span.dayType().works());
      at = span.to();
    }
    assertEquals(to, at);
    assertEquals(calendar.between(from, to), WorkingCalendarTest.counted(spans));
  }

  @Property(tries = 200)
  @Label("Every question ends: with an answer, or with the refusal that there is no working time")
  void ends(
      @ForAll("calendars") WorkingCalendar calendar,
      @ForAll("instants") Instant from,
      @ForAll @LongRange(min = 1, max = 6_000_000) long minutes) {
    Duration counted = Duration.ofMinutes(minutes);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          endsOrRefuses(() -> calendar.plus(from, counted));
          endsOrRefuses(() -> calendar.minus(from, counted));
          endsOrRefuses(() -> calendar.endOfDay(from));
        });
  }

  private static void endsOrRefuses(Runnable question) {
    try {
      question.run();
    } catch (RuleViolation refused) {
      assertEquals("calendar.no-working-time", refused.code());
    }
  }

  private static Optional<Instant> plus(WorkingCalendar calendar, Instant from, Duration counted) {
    try {
      return Optional.of(calendar.plus(from, counted));
    } catch (RuleViolation refused) {
      assertEquals("calendar.no-working-time", refused.code());
      return Optional.empty();
    }
  }

  @Property(tries = 100)
  @Label("A week without periods never gives an answer, whatever its special days of rest")
  void emptyWeek(@ForAll("zones") ZoneId zone, @ForAll("instants") Instant from) {
    WorkingCalendar empty =
        WorkingCalendar.of(
            zone,
            WorkingCalendarTest.periods("08:30-12:00"),
            Map.of(),
            Map.of(LocalDate.ofInstant(from, zone), DayType.REST_DAY));
    assertThrows(RuleViolation.class, () -> empty.plus(from, Duration.ofNanos(1)));
  }

  @Provide
  Arbitrary<Instant> instants() {
    Arbitrary<Instant> anywhere =
        Arbitraries.longs()
            .between(
                Instant.parse("2009-01-01T00:00:00Z").getEpochSecond(),
                Instant.parse("2028-01-01T00:00:00Z").getEpochSecond())
            .map(Instant::ofEpochSecond);
    // around changes of the clocks, the last one over midnight
    Arbitrary<Instant> changes =
        Combinators.combine(
                Arbitraries.of(
                    Instant.parse("2026-03-29T01:00:00Z"),
                    Instant.parse("2026-10-25T01:00:00Z"),
                    Instant.parse("2026-03-08T07:00:00Z"),
                    Instant.parse("2026-11-01T06:00:00Z"),
                    Instant.parse("2010-11-07T02:31:00Z")),
                Arbitraries.longs().between(-240, 240))
            .as((change, minutes) -> change.plus(Duration.ofMinutes(minutes)));
    return Arbitraries.oneOf(anywhere, changes);
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(
            "Asia/Shanghai",
            "Europe/Berlin",
            "America/New_York",
            "America/St_Johns",
            "Pacific/Apia",
            "UTC")
        .map(ZoneId::of);
  }

  @Provide
  Arbitrary<WorkingCalendar> calendars() {
    Arbitrary<Map<DayOfWeek, List<WorkPeriod>>> weeks =
        Arbitraries.maps(Arbitraries.of(DayOfWeek.class), days()).ofMaxSize(7);
    Arbitrary<Map<LocalDate, DayType>> special =
        Arbitraries.maps(
                instants().map(at -> LocalDate.ofInstant(at, ZoneId.of("UTC"))),
                Arbitraries.of(DayType.class))
            .ofMaxSize(40);
    return Combinators.combine(zones(), days(), weeks, special).as(WorkingCalendar::of);
  }

  /** Up to four periods of a day, of a minute or more, possibly touching. */
  private static Arbitrary<List<WorkPeriod>> days() {
    return Arbitraries.integers()
        .between(0, MINUTES)
        .set()
        .ofMaxSize(8)
        .map(
            cuts -> {
              List<Integer> sorted = cuts.stream().sorted().toList();
              List<WorkPeriod> periods = new ArrayList<>();
              for (int i = 0; i + 1 < sorted.size(); i += 2) {
                periods.add(new WorkPeriod(time(sorted.get(i)), time(sorted.get(i + 1))));
              }
              return periods;
            });
  }

  private static LocalTime time(int minute) {
    return LocalTime.ofSecondOfDay((minute % MINUTES) * 60L);
  }
}
