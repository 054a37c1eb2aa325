package io.shouwen.signin.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.signin.domain.SlowingLimit.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Failed sign-ins")
class SlowingTest {
  private static final Instant NOON = Instant.parse("2031-03-03T12:00:00Z");
  private static final String HERE = "192.0.2.1";
  private static final String THERE = "192.0.2.2";

  private final Attempts attempts =
      new Attempts(
          List.of(
              new SlowingLimit(Subject.PERSON_AT_ADDRESS, 3, 2, 300, 1800, 180),
              new SlowingLimit(Subject.ADDRESS, 20, 2, 300, 1800, 180),
              new SlowingLimit(Subject.PERSON, 40, 1, 30, 1800, 180)));

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 0",
    "3, 0",
    "4, 2",
    "5, 4",
    "6, 8",
    "10, 128",
    "11, 256",
    "12, 300",
    "500, 300",
    "2147483647, 300"
  })
  @DisplayName("are free at first, then each doubles the wait, up to the longest")
  void doubling(int failures, long seconds) {
    assertEquals(
        Duration.ofSeconds(seconds),
        new SlowingLimit(Subject.PERSON_AT_ADDRESS, 3, 2, 300, 1800, 180).waitAfter(failures));
  }

  private void fail(String name, String address, int times) {
    for (int i = 0; i < times; i++) {
      attempts.failed(name, address, NOON);
    }
  }

  private Duration waitOf(String name, String address, Instant at) {
    Duration wait = attempts.waitOf(name, address, at);
    return wait.isNegative() ? Duration.ZERO : wait;
  }

  @Test
  @DisplayName("make the name wait at that address, in whatever case, and nobody else")
  void onlyThere() {
    fail("li.na", HERE, 4);
    assertEquals(Duration.ofSeconds(2), waitOf("li.na", HERE, NOON));
    assertEquals(Duration.ofSeconds(2), waitOf("LI.NA", HERE, NOON));
    assertEquals(Duration.ZERO, waitOf("li.na", THERE, NOON));
    assertEquals(Duration.ZERO, waitOf("wang", HERE, NOON));
  }

  @Test
  @DisplayName("lock nobody out: the wait ends, also after any number of them")
  void theWaitEnds() {
    fail("li.na", HERE, 5_000);
    assertTrue(waitOf("li.na", HERE, NOON).compareTo(Duration.ofMinutes(5)) <= 0);
    assertEquals(Duration.ZERO, waitOf("li.na", HERE, NOON.plusSeconds(300)));
    assertTrue(waitOf("li.na", THERE, NOON).compareTo(Duration.ofSeconds(30)) <= 0);
  }

  @Test
  @DisplayName("are forgotten after a quiet time and after a success")
  void forgotten() {
    fail("li.na", HERE, 6);
    attempts.failed("li.na", HERE, NOON.plusSeconds(1801));
    assertEquals(Duration.ZERO, waitOf("li.na", HERE, NOON.plusSeconds(1801)));
    fail("wang", HERE, 6);
    attempts.succeeded("wang", HERE);
    assertEquals(Duration.ZERO, waitOf("wang", HERE, NOON));
  }

  @Test
  @DisplayName("under many names make the address wait, a success of one name does not help it")
  void manyNames() {
    for (int i = 0; i < 21; i++) {
      attempts.failed("name" + i, HERE, NOON);
    }
    attempts.succeeded("name1", HERE);
    assertEquals(Duration.ofSeconds(2), waitOf("somebody", HERE, NOON));
    assertEquals(Duration.ZERO, waitOf("somebody", THERE, NOON));
  }

  @Test
  @DisplayName("from many addresses make the name wait, a little")
  void manyAddresses() {
    for (int i = 0; i < 60; i++) {
      attempts.failed("li.na", "198.51.100." + i, NOON);
    }
    assertEquals(Duration.ofSeconds(30), waitOf("li.na", HERE, NOON));
  }

  @Test
  @DisplayName("write names that cannot pretend to be another line of the log")
  void sanitized() {
    assertEquals("a?b?c?d", SignInFailure.line("a\nb\rc\u2028d", 100));
    assertEquals("??[31m", SignInFailure.line("\u001b\u202e[31m", 100));
    assertEquals(100, SignInFailure.line("长".repeat(5_000), 100).length());
  }

  @ParameterizedTest
  @CsvSource({
    "0, false, false",
    "11, false, false",
    "12, false, true",
    "13, false, true",
    "1, true, true"
  })
  @DisplayName("A session is over after the longest time, and when its person ended all")
  void sessions(long hours, boolean endedAfterwards, boolean over) {
    assertEquals(
        over,
        SessionRules.isOver(
            NOON,
            NOON.plus(Duration.ofHours(hours)),
            Duration.ofHours(12),
            endedAfterwards ? NOON.plusSeconds(60) : null));
  }

  @Test
  @DisplayName("A session that began after its person ended all goes on")
  void beganAfterwards() {
    Duration longest = Duration.ofHours(12);
    assertTrue(SessionRules.isOver(NOON, NOON.plusSeconds(1), longest, NOON));
    assertFalse(SessionRules.isOver(NOON, NOON.plusSeconds(1), longest, NOON.minusNanos(1000)));
  }
}
