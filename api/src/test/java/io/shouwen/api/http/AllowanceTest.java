package io.shouwen.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The allowance of requests")
class AllowanceTest {
  private static final Instant START = Instant.parse("2026-03-11T01:00:00Z");

  private final Allowance allowance = new Allowance(60);

  private void spend(String caller) {
    for (int i = 0; i < 60; i++) {
      assertTrue(allowance.take(caller, START).isZero(), "request " + i);
    }
  }

  @Test
  @DisplayName("is used up, and the wait until the next is told")
  void usedUp() {
    spend("one");
    assertEquals(Duration.ofSeconds(1), allowance.take("one", START));
    assertEquals(Duration.ofMillis(500), allowance.take("one", START.plusMillis(500)));
  }

  @Test
  @DisplayName("comes back evenly, and never beyond a minute's worth")
  void comesBack() {
    spend("one");
    Instant later = START.plusSeconds(2);
    assertTrue(allowance.take("one", later).isZero());
    assertTrue(allowance.take("one", later).isZero());
    assertTrue(!allowance.take("one", later).isZero());
    Instant muchLater = START.plusSeconds(7_200);
    for (int i = 0; i < 60; i++) {
      assertTrue(allowance.take("one", muchLater).isZero(), "request " + i);
    }
    assertTrue(!allowance.take("one", muchLater).isZero());
  }

  @Test
  @DisplayName("is each caller's own")
  void eachTheirOwn() {
    spend("one");
    assertTrue(allowance.take("other", START).isZero());
  }

  @Test
  @DisplayName("takes a clock that was set back for one that stands")
  void clockSetBack() {
    spend("one");
    assertTrue(!allowance.take("one", START.minusSeconds(60)).isZero());
  }

  @ParameterizedTest
  @CsvSource({
    "300, 300",
    "' 300 ', 300",
    ", 1200",
    "'', 1200",
    "0, 1200",
    "-5, 1200",
    "many, 1200"
  })
  @DisplayName("follows the setting where it is a number")
  void setting(String setting, int perMinute) {
    assertEquals(perMinute, RequestRate.perMinute(setting));
  }
}
