package io.shouwen.calendar.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.shouwen.shared.RuleViolation;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("T-2: what administrators write")
class KeptCalendarTest {

  @ParameterizedTest
  @CsvSource({
    "'08:30-12:00 13:30-18:00', '08:30–12:00 13:30–18:00'",
    "'13:30 – 18:00, 8:30~12:00', '08:30–12:00 13:30–18:00'",
    "'８：３０至１２：００；', '08:30–12:00'",
    "'22:00-24:00', '22:00–24:00'",
    "'00:00-00:00', '00:00–24:00'",
    "'', ''"
  })
  @DisplayName("periods are read as people write them, and written so that they can be read again")
  void periods(String typed, String written) {
    assertEquals(written, WorkPeriod.written(WorkPeriod.read(typed)));
    assertEquals(written, WorkPeriod.written(WorkPeriod.read(written)));
  }

  @ParameterizedTest
  @CsvSource({
    "'8.30-12', calendar.period-unreadable",
    "'08:30', calendar.period-unreadable",
    "'25:00-26:00', calendar.period-unreadable",
    "'24:00-08:00', calendar.period-unreadable",
    "'08:60-09:00', calendar.period-unreadable",
    "'08:30-12:00 x', calendar.period-unreadable",
    "'12:00-08:30', calendar.period-backwards",
    "'08:00-12:00 11:00-13:00', calendar.periods-overlap"
  })
  @DisplayName("what cannot be periods is refused")
  void refused(String typed, String code) {
    assertEquals(code, assertThrows(RuleViolation.class, () -> WorkPeriod.read(typed)).code());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-31, 2026, 0",
    "2026-11-01, 2026, 2027",
    "2026-12-31, 2026, 2027",
    "2026-11-01, 2027, 0",
    "2027-01-01, 2026, 0"
  })
  @DisplayName("the next year is missed from 1 November on")
  void november(LocalDate today, int known, int missing) {
    assertEquals(
        missing == 0 ? OptionalInt.empty() : OptionalInt.of(missing),
        NextYear.missing(today, Set.of(known)));
  }

  @Test
  @DisplayName("a day has a plausible date and a name that fits")
  void specialDay() {
    assertEquals(
        "calendar.day-implausible",
        assertThrows(
                RuleViolation.class,
                () -> new SpecialDay(1, LocalDate.of(206, 1, 1), DayType.REST_DAY, ""))
            .code());
    SpecialDay day = new SpecialDay(1, LocalDate.of(2026, 1, 1), DayType.REST_DAY, " New Year ");
    assertEquals("New Year", day.name());
    assertEquals(
        "calendar.name-too-long",
        assertThrows(RuleViolation.class, () -> day.become(DayType.REST_DAY, "x".repeat(61)))
            .code());
  }
}
