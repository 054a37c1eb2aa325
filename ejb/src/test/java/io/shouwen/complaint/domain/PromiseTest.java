package io.shouwen.complaint.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A promise leaves room (C-4)")
class PromiseTest {

  @ParameterizedTest
  @CsvSource({
    "0, 5",
    "1, 5",
    "3, 5",
    "4, 10",
    "20, 30",
    "21, 45",
    "30, 45",
    "40, 60",
    "60, 90",
    "80, 120",
    "81, 180",
    "480, 720",
    "481, 1440",
    "960, 1440",
    "961, 2880",
    "1920, 2880",
    "1921, 4320"
  })
  @DisplayName("estimate × 1.5, rounded up to a round figure")
  void roundedUp(long estimate, long promise) {
    assertEquals(Duration.ofMinutes(promise), Promise.of(Duration.ofMinutes(estimate), 150));
  }

  @Property
  void neverLessThanTheProduct(
      @ForAll @LongRange(min = 1, max = 100_000) long minutes,
      @ForAll @IntRange(min = 100, max = 300) int percent) {
    Duration promise = Promise.of(Duration.ofMinutes(minutes), percent);
    assertTrue(promise.toMinutes() * 100 >= minutes * percent);
  }
}
