package io.shouwen.privacy.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A number of looks")
class UnusualTest {
  private static final Unusual RULE = new Unusual(3, 30, 30);

  @ParameterizedTest(name = "of {0} beside a median of {1}: stands out {2}")
  @DisplayName("stands out beyond three times the median, from thirty on")
  @CsvSource({
    "29, 0, false",
    "30, 0, true",
    "30, 10, false",
    "31, 10, true",
    "300, 100, false",
    "301, 100, true",
    "29, 1, false",
    "40, 13.5, false",
    "41, 13.5, true"
  })
  void standsOut(long number, double median, boolean expected) {
    assertEquals(expected, RULE.standsOut(number, median));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("is compared with the middle of all")
  @CsvSource({"'', 0", "7, 7", "'9 1', 5", "'1 100 3', 3", "'4 1 2 100', 3"})
  void median(String numbers, double expected) {
    List<Long> all =
        numbers.isEmpty()
            ? List.of()
            : Stream.of(numbers.split(" ", -1)).map(Long::valueOf).toList();
    assertEquals(expected, Unusual.median(all), () -> Arrays.toString(all.toArray()));
  }
}
