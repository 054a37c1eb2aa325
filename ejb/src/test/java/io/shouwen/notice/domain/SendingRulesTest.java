package io.shouwen.notice.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.shared.RuleViolation;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("N-2: sending again and giving up")
class SendingRulesTest {
  private static final Instant NOW = Instant.parse("2026-03-11T01:00:00Z");
  static final SendingRules DEFAULTS =
      rules(Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofHours(24));

  static SendingRules rules(Duration first, Duration longest, Duration giveUp) {
    return new SendingRules(
        first,
        longest,
        giveUp,
        Duration.ofMinutes(2),
        QuietHours.ofMinutes(22 * 60, 7 * 60),
        Duration.ofDays(90));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "3, 4", "4, 8", "5, 16", "6, 32", "7, 60", "8, 60", "1000, 60"})
  @DisplayName("the wait doubles from a minute up to an hour")
  void doubles(int failures, long minutes) {
    assertEquals(NOW.plus(Duration.ofMinutes(minutes)), DEFAULTS.retryAt(failures, NOW));
  }

  @Test
  @DisplayName("a day after it was first due it is given up, at that instant already")
  void givesUp() {
    assertFalse(DEFAULTS.givesUp(NOW, NOW.plus(Duration.ofHours(24)).minusMillis(1)));
    assertTrue(DEFAULTS.givesUp(NOW, NOW.plus(Duration.ofHours(24))));
  }

  @Test
  @DisplayName("figures that contradict each other are refused")
  void contradictions() {
    Duration hour = Duration.ofHours(1);
    Duration minute = Duration.ofMinutes(1);
    for (Runnable wrong :
        new Runnable[] {
          () -> rules(Duration.ZERO, hour, Duration.ofDays(1)),
          () -> rules(hour, minute, Duration.ofDays(1)),
          () -> rules(minute, hour, minute),
          () -> rules(minute, hour, Duration.ofDays(91))
        }) {
      assertEquals("notice.figures", assertThrows(RuleViolation.class, wrong::run).code());
    }
  }
}
