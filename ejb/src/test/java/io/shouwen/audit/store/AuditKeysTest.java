package io.shouwen.audit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The audit's keys")
class AuditKeysTest {
  private static final String ONE = "0123456789abcdef0123456789abcdef";
  private static final String OTHER = "fedcba9876543210fedcba9876543210";

  @Test
  @DisplayName("make codes that fit their content and key alone")
  void codes() {
    AuditKeys keys = new AuditKeys(ONE);
    String code = keys.of("content");
    assertTrue(keys.fits(keys.keyId(), "content", code));
    assertFalse(keys.fits(keys.keyId(), "contend", code));
    assertFalse(keys.fits("unknown", "content", code));
    assertNotEquals(code, new AuditKeys(OTHER).of("content"));
    assertNotEquals(keys.of("text"), keys.fingerprint("text"));
    assertEquals(16, keys.fingerprint("text").length());
  }

  @Test
  @DisplayName("go on checking what an old key made")
  void oldKeys() {
    AuditKeys before = new AuditKeys(ONE);
    String code = before.of("content");
    AuditKeys now = new AuditKeys(OTHER, ONE);
    assertTrue(now.fits(before.keyId(), "content", code));
    assertNotEquals(before.keyId(), now.keyId());
    assertFalse(new AuditKeys(OTHER).fits(before.keyId(), "content", code));
  }

  @Test
  @DisplayName("are refused when they are short")
  void shortOnes() {
    assertThrows(IllegalStateException.class, () -> new AuditKeys("short"));
  }
}
