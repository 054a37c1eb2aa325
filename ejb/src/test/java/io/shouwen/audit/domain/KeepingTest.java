package io.shouwen.audit.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What is kept of a value")
class KeepingTest {
  @ParameterizedTest
  @CsvSource({
    "PLAIN,  投诉处理,    投诉处理",
    "PERSON, 57,          57",
    "NAME,   王小明,      王**",
    "PHONE,  13812345678, 138****5678",
    "UNIT,   3-1-502,     3-1-**",
    "PRINT,  他很生气,    4:x",
    "HIDDEN, secret,      *",
    "OUT,    secret,      *"
  })
  void isLessThanTheValue(Keeping keeping, String value, String kept) {
    assertEquals(kept, keeping.of(value, text -> "x"));
  }

  @Test
  @DisplayName("is nothing when there is nothing")
  void nothing() {
    for (Keeping each : Keeping.values()) {
      assertNull(each.of(null, text -> "x"));
    }
  }
}
