package io.shouwen.complaint.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.shouwen.complaint.domain.Stage;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The row from which a list is read on")
class CaseCursorTest {
  static Stream<Arguments> rows() {
    Instant at = Instant.parse("2026-11-28T01:02:03.456789Z");
    return Stream.of(
        Arguments.of(CaseFilter.Sort.DUE, at),
        Arguments.of(CaseFilter.Sort.DUE, null),
        Arguments.of(CaseFilter.Sort.RECEIVED, at),
        Arguments.of(CaseFilter.Sort.CHANGED, at),
        Arguments.of(CaseFilter.Sort.NUMBER, "YF-20261128-0001"),
        Arguments.of(CaseFilter.Sort.SEVERITY, 2),
        Arguments.of(CaseFilter.Sort.STAGE, Stage.IN_HAND));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("rows")
  @DisplayName("is the same after it stood in an address")
  void roundTrip(CaseFilter.Sort sort, @Nullable Comparable<?> value) {
    for (boolean forward : new boolean[] {true, false}) {
      CaseCursor cursor = new CaseCursor(forward, value, 4711);
      assertEquals(Optional.of(cursor), CaseCursor.of(cursor.toString(), sort));
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "DUE,",
    "DUE,a",
    "DUE,c.1.",
    "DUE,a.x.2026-11-28T01:02:03Z",
    "DUE,a.1.yesterday",
    "DUE,a.1234567890123456789.",
    "SEVERITY,a.1.high",
    "STAGE,a.1.NOWHERE",
    "RECEIVED,a.1.9999999999-01-01T00:00:00Z"
  })
  @DisplayName("is none when the address was typed or is another list's")
  void strange(CaseFilter.Sort sort, @Nullable String text) {
    assertEquals(Optional.empty(), CaseCursor.of(text, sort));
  }
}
