package io.shouwen.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.complaint.domain.Category;
import io.shouwen.demo.Corpus.ComplaintText;
import io.shouwen.demo.Life.TimedMove;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The plan of the demo data. */
class LifeTest {
  private static final Instant START = Instant.parse("2026-11-22T05:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static List<Life> lives(long seed) {
    return Life.all(Corpus.rows("lives.csv"), new Random(seed), START, ZONE);
  }

  @Test
  @DisplayName("150 complaints over twelve months, with every ending")
  void plan() {
    List<Life> lives = lives(1);
    assertEquals(150, lives.size());
    assertEquals(
        EnumSet.allOf(Ending.class), lives.stream().map(Life::ending).collect(Collectors.toSet()));
    assertTrue(
        lives.stream().allMatch(l -> l.receivedAt().isAfter(START.minus(Duration.ofDays(365)))));
    assertTrue(
        lives.stream().anyMatch(l -> l.receivedAt().isBefore(START.minus(Duration.ofDays(300)))));
  }

  @Test
  @DisplayName("Moves follow one another and none lies in the future")
  void order() {
    for (Life life : lives(2)) {
      Instant before = life.receivedAt();
      for (TimedMove timed : life.moves()) {
        assertTrue(timed.at().isAfter(before), life::toString);
        before = timed.at();
      }
      assertFalse(before.isAfter(START), life::toString);
    }
  }

  @Test
  @DisplayName("The same seed gives the same plan")
  void seed() {
    assertEquals(lives(3), lives(3));
  }

  @Test
  @DisplayName("The texts cover every category and hold no unknown placeholder")
  void texts() {
    List<ComplaintText> texts = new Corpus().complaints();
    assertTrue(texts.size() >= 60);
    assertEquals(
        EnumSet.allOf(Category.class),
        texts.stream().map(t -> t.sub().category()).collect(Collectors.toSet()));
    Set<String> placeholders =
        texts.stream()
            .flatMap(t -> List.of(t.subject(), t.narrative(), t.demand()).stream())
            .map(t -> t.replace("{b}", "").replace("{e}", "").replace("{u}", ""))
            .filter(t -> t.indexOf('{') >= 0)
            .collect(Collectors.toSet());
    assertEquals(Set.of(), placeholders);
  }
}
