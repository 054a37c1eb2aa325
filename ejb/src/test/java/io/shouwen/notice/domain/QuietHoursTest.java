package io.shouwen.notice.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("N-2: quiet hours")
class QuietHoursTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));

  private static Instant at(String local, ZoneId zone) {
    return LocalDateTime.parse(local).atZone(zone).toInstant();
  }

  @ParameterizedTest
  @CsvSource({
    "22:00, 07:00, 2026-03-11T21:59:59, 2026-03-11T21:59:59",
    "22:00, 07:00, 2026-03-11T22:00, 2026-03-12T07:00",
    "22:00, 07:00, 2026-03-11T23:30, 2026-03-12T07:00",
    "22:00, 07:00, 2026-03-12T00:00, 2026-03-12T07:00",
    "22:00, 07:00, 2026-03-12T06:59:59, 2026-03-12T07:00",
    "22:00, 07:00, 2026-03-12T07:00, 2026-03-12T07:00",
    "22:00, 07:00, 2026-12-31T22:15, 2027-01-01T07:00",
    "12:00, 13:30, 2026-03-11T12:10, 2026-03-11T13:30",
    "12:00, 13:30, 2026-03-11T13:30, 2026-03-11T13:30",
    "12:00, 13:30, 2026-03-11T11:59, 2026-03-11T11:59",
    "08:00, 08:00, 2026-03-11T08:00, 2026-03-11T08:00"
  })
  @DisplayName("hold back until their end, and not a minute longer")
  void release(LocalTime from, LocalTime to, String at, String released) {
    assertEquals(
        at(released, SHANGHAI), new QuietHours(from, to).release(at(at, SHANGHAI), SHANGHAI));
  }

  @Test
  @DisplayName("follow the clock of the company, also when it is changed at night")
  void followTheClock() {
    // New York goes from 2:00 to 3:00 on 8 March 2026 and from 2:00 back to 1:00 on 1 November
    assertEquals(
        at("2026-03-08T07:00", NEW_YORK),
        NIGHT.release(at("2026-03-07T23:00", NEW_YORK), NEW_YORK));
    assertEquals(
        at("2026-11-01T07:00", NEW_YORK),
        NIGHT.release(at("2026-11-01T01:30", NEW_YORK), NEW_YORK));
    QuietHours untilSkipped = new QuietHours(LocalTime.of(22, 0), LocalTime.of(2, 30));
    assertEquals(
        at("2026-03-08T03:30", NEW_YORK),
        untilSkipped.release(at("2026-03-08T01:00", NEW_YORK), NEW_YORK));
  }

  @Property
  @Label("release never into quiet, never backwards, never more than a day and an hour later")
  void releaseIsOutside(
      @ForAll @IntRange(max = 1439) int from,
      @ForAll @IntRange(max = 1439) int to,
      @ForAll @LongRange(min = 1_700_000_000L, max = 1_800_000_000L) long second) {
    QuietHours quiet = QuietHours.ofMinutes(from, to);
    Instant at = Instant.ofEpochSecond(second);
    Instant released = quiet.release(at, SHANGHAI);
    assertFalse(released.isBefore(at));
    assertTrue(released.isBefore(at.plusSeconds(25 * 3600)));
    assertFalse(quiet.holds(released.atZone(SHANGHAI).toLocalTime()));
    assertEquals(quiet, QuietHours.ofMinutes(quiet.fromMinute(), quiet.toMinute()));
  }
}
