package io.shouwen.complaint.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The row from which a list is read on")
class CaseCursorTest {
  @ParameterizedTest(name = "[{index}] {0}")
  @NullSource
  @ValueSource(strings = {"2026-11-28T01:02:03.456789Z", "YF-20261128-0001", "IN_HAND", "2"})
  @DisplayName("is the same after it stood in an address")
  void roundTrip(@Nullable String value) {
    for (boolean forward : new boolean[] {true, false}) {
      CaseCursor cursor = new CaseCursor(forward, value, 4711);
      assertEquals(Optional.of(cursor), CaseCursor.of(cursor.toString()));
    }
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @NullSource
  @ValueSource(strings = {"", "a", "c.1.", "a.x.2026", "a.1234567890123456789.", "a.1"})
  @DisplayName("is none when the address was typed")
  void strange(@Nullable String text) {
    assertEquals(Optional.empty(), CaseCursor.of(text));
  }
}
