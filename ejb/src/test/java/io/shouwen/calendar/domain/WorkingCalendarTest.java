package io.shouwen.calendar.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.shouwen.shared.RuleViolation;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("T-2: the working calendar")
class WorkingCalendarTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  /** Monday to Friday, 8:30 to 12:00 and 13:30 to 18:00; around the Spring Festival of 2026. */
  private static final WorkingCalendar SPRING =
      WorkingCalendar.of(
          SHANGHAI,
          periods("08:30-12:00 13:30-18:00"),
          weekdays("08:30-12:00 13:30-18:00"),
          springFestival());

  static List<WorkPeriod> periods(String text) {
    return text.isBlank()
        ? List.of()
        : List.of(text.split(" ")).stream()
            .map(period -> period.split("-"))
            .map(ends -> new WorkPeriod(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])))
            .toList();
  }

  static Map<DayOfWeek, List<WorkPeriod>> weekdays(String text) {
    Map<DayOfWeek, List<WorkPeriod>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.compareTo(DayOfWeek.SATURDAY) < 0) {
        week.put(day, periods(text));
      }
    }
    return week;
  }

  /** 15 to 23 February 2026 off, Saturdays 14 and 28 February worked instead. */
  private static Map<LocalDate, DayType> springFestival() {
    Map<LocalDate, DayType> special = new java.util.HashMap<>();
    LocalDate first = LocalDate.of(2026, 2, 15);
    for (int day = 0; day < 9; day++) {
      special.put(first.plusDays(day), DayType.PUBLIC_HOLIDAY);
    }
    special.put(LocalDate.of(2026, 2, 14), DayType.MAKE_UP_DAY);
    special.put(LocalDate.of(2026, 2, 28), DayType.MAKE_UP_DAY);
    return special;
  }

  private static Instant at(String local, ZoneId zone) {
    return LocalDateTime.parse(local).atZone(zone).toInstant();
  }

  private static Instant at(String local) {
    return at(local, SHANGHAI);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-13T08:30, PT8H, 2026-02-13T18:00", // Friday, the whole day
    "2026-02-13T17:00, PT2H, 2026-02-14T09:30", // goes on on the Saturday that is worked
    "2026-02-14T17:30, PT1H, 2026-02-24T09:00", // over the nine days of the festival
    "2026-02-18T10:00, PT1M, 2026-02-24T08:31", // begun on a holiday
    "2026-02-24T12:00, PT30M, 2026-02-24T14:00", // begun as the lunch break begins
    "2026-02-24T12:45, PT30M, 2026-02-24T14:00",
    "2026-02-27T18:00, PT1M, 2026-02-28T08:31", // Saturday 28 February is worked
    "2026-02-28T18:00, PT1M, 2026-03-02T08:31", // Sunday is not
    "2026-02-24T09:00, PT0S, 2026-02-24T09:00",
    "2026-02-21T09:00, PT0S, 2026-02-21T09:00"
  })
  @DisplayName("counts working days and make-up days, not rest days, holidays and breaks")
  void plus(String from, Duration counted, String due) {
    assertEquals(at(due), SPRING.plus(at(from), counted));
    assertEquals(counted, SPRING.between(at(from), at(due)));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-13T18:00, PT8H, 2026-02-13T08:30",
    "2026-02-24T09:00, PT1H, 2026-02-14T17:30",
    "2026-02-24T14:00, PT30M, 2026-02-24T13:30", // the latest instant from which it passes
    "2026-02-24T14:00, PT31M, 2026-02-24T11:59"
  })
  @DisplayName("goes back the same way")
  void minus(String to, Duration counted, String from) {
    assertEquals(at(from), SPRING.minus(at(to), counted));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-13, WORKING_DAY, 2",
    "2026-02-14, MAKE_UP_DAY, 2",
    "2026-02-15, PUBLIC_HOLIDAY, 0",
    "2026-02-23, PUBLIC_HOLIDAY, 0",
    "2026-02-24, WORKING_DAY, 2",
    "2026-02-28, MAKE_UP_DAY, 2",
    "2026-03-01, REST_DAY, 0"
  })
  @DisplayName("knows the kind of each day")
  void typeOf(LocalDate day, DayType type, int periods) {
    assertEquals(type, SPRING.typeOf(day));
    assertEquals(periods, SPRING.periodsOn(day).size());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-13T09:00, 2026-02-13T18:00",
    "2026-02-13T18:00, 2026-02-14T18:00",
    "2026-02-14T20:00, 2026-02-24T18:00",
    "2026-02-20T09:00, 2026-02-24T18:00"
  })
  @DisplayName("ends a day with its last period, or with that of the next day that is worked")
  void endOfDay(String from, String end) {
    assertEquals(at(end), SPRING.endOfDay(at(from)));
  }

  @Test
  @DisplayName("says of each span whether it counts and what day it lies in")
  void spans() {
    assertEquals(
        List.of(
            span("2026-02-13T17:00", "2026-02-13T18:00", true, DayType.WORKING_DAY),
            span("2026-02-13T18:00", "2026-02-14T00:00", false, DayType.WORKING_DAY),
            span("2026-02-14T00:00", "2026-02-14T08:30", false, DayType.MAKE_UP_DAY),
            span("2026-02-14T08:30", "2026-02-14T12:00", true, DayType.MAKE_UP_DAY),
            span("2026-02-14T12:00", "2026-02-14T13:30", false, DayType.MAKE_UP_DAY),
            span("2026-02-14T13:30", "2026-02-14T18:00", true, DayType.MAKE_UP_DAY),
            span("2026-02-14T18:00", "2026-02-15T00:00", false, DayType.MAKE_UP_DAY),
            span("2026-02-15T00:00", "2026-02-15T10:00", false, DayType.PUBLIC_HOLIDAY)),
        SPRING.spans(at("2026-02-13T17:00"), at("2026-02-15T10:00")));
  }

  private static Timekeeping.Span span(String from, String to, boolean counts, DayType type) {
    return new Timekeeping.Span(at(from), at(to), counts, type);
  }

  @Test
  @DisplayName("lets a weekday have periods of its own; a make-up day has the ordinary ones")
  void ownPeriods() {
    Map<DayOfWeek, List<WorkPeriod>> week = new EnumMap<>(DayOfWeek.class);
    week.put(DayOfWeek.WEDNESDAY, periods("10:00-11:00"));
    WorkingCalendar calendar =
        WorkingCalendar.of(
            SHANGHAI,
            periods("09:00-17:00"),
            week,
            Map.of(
                LocalDate.of(2026, 3, 4), DayType.MAKE_UP_DAY, // a Wednesday
                LocalDate.of(2026, 3, 11), DayType.WORKING_DAY, // a Wednesday
                LocalDate.of(2026, 3, 12), DayType.WORKING_DAY, // a Thursday
                LocalDate.of(2026, 3, 18), DayType.REST_DAY)); // a Wednesday
    assertEquals(periods("10:00-11:00"), calendar.periodsOn(LocalDate.of(2026, 2, 25)));
    assertEquals(periods("09:00-17:00"), calendar.periodsOn(LocalDate.of(2026, 3, 4)));
    assertEquals(periods("10:00-11:00"), calendar.periodsOn(LocalDate.of(2026, 3, 11)));
    assertEquals(periods("09:00-17:00"), calendar.periodsOn(LocalDate.of(2026, 3, 12)));
    assertEquals(List.of(), calendar.periodsOn(LocalDate.of(2026, 3, 18)));
    assertEquals(Duration.ofHours(8), calendar.day());
  }

  @Test
  @DisplayName("lets a period end at midnight, and a night shift be two periods")
  void midnight() {
    WorkingCalendar night =
        WorkingCalendar.of(
            SHANGHAI,
            periods("00:00-06:00 22:00-00:00"),
            weekdays("00:00-06:00 22:00-00:00"),
            Map.of());
    assertEquals(Duration.ofHours(8), night.day());
    assertEquals(at("2026-03-10T01:00"), night.plus(at("2026-03-09T22:00"), Duration.ofHours(3)));
    assertEquals(at("2026-03-09T22:00"), night.minus(at("2026-03-10T01:00"), Duration.ofHours(3)));
    assertEquals(at("2026-03-10T00:00"), night.endOfDay(at("2026-03-09T07:00")));
    // Friday's last period ends as Saturday begins
    assertEquals(at("2026-03-14T00:00"), night.plus(at("2026-03-13T22:00"), Duration.ofHours(2)));
    assertEquals(at("2026-03-16T01:00"), night.plus(at("2026-03-13T22:00"), Duration.ofHours(3)));
    WorkingCalendar always =
        WorkingCalendar.of(SHANGHAI, periods("00:00-00:00"), weekdays("00:00-00:00"), Map.of());
    assertEquals(Duration.ofDays(1), always.day());
  }

  @Test
  @DisplayName("belongs to the days of its own zone")
  void zone() {
    Instant friday = Instant.parse("2026-02-13T15:30:00Z"); // 23:30 in Shanghai, 10:30 in New York
    WorkingCalendar newYork =
        WorkingCalendar.of(
            NEW_YORK, periods("08:30-12:00"), weekdays("08:30-12:00"), springFestival());
    assertEquals(friday.plusSeconds(3600), newYork.plus(friday, Duration.ofHours(1)));
    assertEquals(at("2026-02-14T09:30"), SPRING.plus(friday, Duration.ofHours(1)));
  }

  @Test
  @DisplayName("refuses periods that overlap or run backwards")
  void refusesPeriods() {
    refused("calendar.period-backwards", () -> periods("12:00-08:30"));
    refused("calendar.period-backwards", () -> periods("12:00-12:00"));
    for (String overlapping :
        List.of("08:00-12:00 11:59-13:00", "08:00-00:00 12:00-13:00", "09:00-10:00 09:00-10:00")) {
      refused(
          "calendar.periods-overlap",
          () ->
              WorkingCalendar.of(
                  SHANGHAI, periods(overlapping), weekdays("08:30-12:00"), Map.of()));
      refused(
          "calendar.periods-overlap",
          () ->
              WorkingCalendar.of(
                  SHANGHAI, periods("08:30-12:00"), weekdays(overlapping), Map.of()));
    }
    assertEquals(2, WorkPeriod.ofDay(periods("12:00-13:00 08:00-12:00")).size());
  }

  @Test
  @DisplayName("refuses, and does not search for ever, where no time is worked")
  void noWorkingTime() {
    Map<LocalDate, DayType> allHolidays = new java.util.HashMap<>();
    LocalDate first = LocalDate.of(2015, 1, 1);
    for (int day = 0; day < 10_000; day++) {
      allHolidays.put(first.plusDays(day), DayType.PUBLIC_HOLIDAY);
    }
    for (WorkingCalendar empty :
        List.of(
            WorkingCalendar.of(SHANGHAI, List.of(), Map.of(), Map.of()),
            WorkingCalendar.of(SHANGHAI, periods("08:30-12:00"), Map.of(), Map.of()),
            WorkingCalendar.of(
                SHANGHAI, periods("08:30-12:00"), weekdays("08:30-12:00"), allHolidays))) {
      Instant now = at("2030-01-01T09:00");
      refused("calendar.no-working-time", () -> empty.plus(now, Duration.ofMinutes(1)));
      refused("calendar.no-working-time", () -> empty.minus(now, Duration.ofMinutes(1)));
      refused("calendar.no-working-time", () -> empty.endOfDay(now));
      assertEquals(Duration.ZERO, empty.between(now, now.plus(Duration.ofDays(365))));
    }
    refused(
        "calendar.no-working-time",
        () -> WorkingCalendar.of(SHANGHAI, List.of(), Map.of(), Map.of()).day());
    WorkingCalendar minutes =
        WorkingCalendar.of(SHANGHAI, periods("08:30-08:31"), weekdays("08:30-08:31"), Map.of());
    refused(
        "calendar.no-working-time",
        () -> minutes.plus(at("2026-01-01T00:00"), Duration.ofHours(100_000)));
  }

  @ParameterizedTest
  @CsvSource({
    // 29 March 2026: the clocks go from 2:00 to 3:00
    "00:00-08:00, 2026-03-29, PT7H",
    "01:00-04:00, 2026-03-29, PT2H",
    "02:15-02:45, 2026-03-29, PT0S",
    "02:15-02:45 03:00-04:00, 2026-03-29, PT1H",
    "01:00-02:30 02:30-03:30, 2026-03-29, PT1H30M",
    "02:00-03:00, 2026-03-29, PT0S",
    "02:30-03:30, 2026-03-29, PT30M",
    // 25 October 2026: they go from 3:00 back to 2:00
    "00:00-08:00, 2026-10-25, PT9H",
    "01:00-04:00, 2026-10-25, PT4H",
    "02:15-02:45, 2026-10-25, PT30M",
    "02:00-03:00, 2026-10-25, PT2H",
    "01:00-02:30 02:30-04:00, 2026-10-25, PT4H",
    "00:00-00:00, 2026-10-25, PT25H",
    "00:00-00:00, 2026-03-29, PT23H"
  })
  @DisplayName("counts real time where the clocks are put forward or back, each instant once")
  void daylightSaving(String text, LocalDate day, Duration worked) {
    WorkingCalendar calendar =
        WorkingCalendar.of(
            BERLIN, periods(text), Map.of(DayOfWeek.SUNDAY, periods(text)), Map.of());
    Instant begin = day.atStartOfDay(BERLIN).toInstant();
    Instant end = day.plusDays(1).atStartOfDay(BERLIN).toInstant();
    assertEquals(worked, calendar.between(begin, end));
    assertEquals(worked, counted(calendar.spans(begin, end)));
  }

  @Test
  @DisplayName("moves a due time by real hours over a change of the clocks")
  void overTheChange() {
    WorkingCalendar night =
        WorkingCalendar.of(
            NEW_YORK,
            periods("00:00-00:00"),
            Map.of(
                DayOfWeek.SATURDAY, periods("00:00-00:00"),
                DayOfWeek.SUNDAY, periods("00:00-00:00")),
            Map.of());
    // 8 March 2026: 2:00 becomes 3:00
    assertEquals(
        at("2026-03-08T05:00", NEW_YORK),
        night.plus(at("2026-03-08T00:00", NEW_YORK), Duration.ofHours(4)));
    // 1 November 2026: 2:00 becomes 1:00
    assertEquals(
        at("2026-11-01T03:00", NEW_YORK),
        night.plus(at("2026-11-01T00:00", NEW_YORK), Duration.ofHours(4)));
    assertEquals(
        at("2026-11-01T00:00", NEW_YORK),
        night.minus(at("2026-11-01T03:00", NEW_YORK), Duration.ofHours(4)));
  }

  @Test
  @DisplayName("counts all time where all time counts")
  void always() {
    Timekeeping always = Timekeeping.always(BERLIN);
    Instant start = at("2026-03-28T12:00", BERLIN);
    assertEquals(at("2026-03-29T13:00", BERLIN), always.plus(start, Duration.ofHours(24)));
    assertEquals(Duration.ofHours(24), always.between(start, always.plus(start, always.day())));
    assertEquals(at("2026-03-29T00:00", BERLIN), always.endOfDay(start));
    assertEquals(Duration.ZERO, always.between(start, start.minusSeconds(1)));
    assertEquals(List.of(), always.spans(start, start));
  }

  static Duration counted(List<Timekeeping.Span> spans) {
    return spans.stream()
        .filter(Timekeeping.Span::counts)
        .map(span -> Duration.between(span.from(), span.to()))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static void refused(String code, org.junit.jupiter.api.function.Executable work) {
    assertEquals(code, assertThrows(RuleViolation.class, work).code());
  }
}
