package io.shouwen.deadline.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.shouwen.deadline.boundary.WatchView.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The watch (T-8)")
class WatchViewTest {
  private static final Instant NOW = Instant.parse("2026-03-11T01:00:00Z");

  @ParameterizedTest
  @DisplayName("finds trouble past its limits, not at them")
  @CsvSource({
    "0, 0,", //
    "60, 300,",
    "60, 301, LATE",
    "61, 0, SILENT",
    "61, 301, SILENT"
  })
  void trouble(int silentSeconds, int lateSeconds, @Nullable Trouble trouble) {
    WatchView.Node node = new WatchView.Node("1", NOW.minusSeconds(silentSeconds), 0, 0);
    assertEquals(trouble, seen(NOW.minusSeconds(lateSeconds), List.of(node)).trouble());
  }

  @ParameterizedTest
  @DisplayName("keeps people out when nobody sweeps, not while somebody catches up")
  @CsvSource({
    "0, 0, false",
    "0, 301, false", //
    "60, 864000, false",
    "61, 0, true",
    "61, 301, true"
  })
  void keepsPeopleOut(int silentSeconds, int lateSeconds, boolean out) {
    WatchView.Node node = new WatchView.Node("1", NOW.minusSeconds(silentSeconds), 0, 0);
    assertEquals(out, seen(NOW.minusSeconds(lateSeconds), List.of(node)).keepsPeopleOut());
  }

  @Test
  @DisplayName("is content while one of two nodes is awake")
  void oneOfTwo() {
    WatchView.Node awake = new WatchView.Node("1", NOW, 0, 0);
    WatchView.Node gone = new WatchView.Node("2", NOW.minusSeconds(3_600), 0, 0);
    assertEquals(null, seen(null, List.of(awake, gone)).trouble());
    assertEquals(Trouble.SILENT, seen(null, List.of(gone)).trouble());
    assertEquals(Trouble.SILENT, seen(null, List.of()).trouble());
  }

  private static WatchView seen(@Nullable Instant oldest, List<WatchView.Node> nodes) {
    return new WatchView(NOW, oldest, 0, 0, nodes, Duration.ofMinutes(5), Duration.ofMinutes(1));
  }
}
