package io.shouwen.organization.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.organization.domain.EntryCode.Outcome;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The one-time code of the first administrator")
class EntryCodeTest {
  private static final Instant NOW = Instant.parse("2031-05-06T01:00:00Z");
  private static final String CODE = "00ff-1234-5678-9abc-def0-1234-5678-9abc";

  @Test
  @DisplayName("works once, however it is typed")
  void once() {
    EntryCode code = new EntryCode();
    assertEquals(Outcome.NONE, code.take(CODE, "a", NOW));
    code.issue(CODE, NOW);
    assertTrue(code.open());
    assertEquals(Outcome.TAKEN, code.take(" 00FF123456789abc DEF0123456789abc", "a", NOW));
    assertFalse(code.open());
    assertEquals(Outcome.NONE, code.take(CODE, "b", NOW));
  }

  @Test
  @DisplayName("a wrong one makes the next wait, longer each time, and the right one waits too")
  void slows() {
    EntryCode code = new EntryCode();
    code.issue(CODE, NOW);
    assertEquals(Outcome.WRONG, code.take("nonsense", "a", NOW));
    assertEquals(Outcome.WAIT, code.take(CODE, "a", NOW));
    Instant later = NOW.plusSeconds(1);
    assertEquals(Outcome.WRONG, code.take("", "a", later));
    assertEquals(later.plusSeconds(2), code.waitUntil());
    for (int i = 0; i < 20; i++) {
      later = later.plus(Duration.ofHours(1));
      assertEquals(Outcome.WRONG, code.take("x" + i, "a", later));
    }
    assertEquals(later.plusSeconds(1024), code.waitUntil());
    assertEquals(Outcome.TAKEN, code.take(CODE, "a", later.plusSeconds(1024)));
    assertNull(code.waitUntil());
  }

  @Test
  @DisplayName("a new one takes the place of the one before; a withdrawn one is worth nothing")
  void issuedAnew() {
    EntryCode code = new EntryCode();
    code.issue(CODE, NOW);
    code.issue("ffff", NOW);
    assertEquals(Outcome.WRONG, code.take(CODE, "a", NOW));
    code.withdraw();
    assertEquals(Outcome.NONE, code.take("ffff", "a", NOW.plusSeconds(60)));
  }
}
