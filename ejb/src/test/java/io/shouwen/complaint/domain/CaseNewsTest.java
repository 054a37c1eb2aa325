package io.shouwen.complaint.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a node says of changed cases (N-1)")
class CaseNewsTest {
  private final CaseNews news = new CaseNews("north");

  @Test
  @DisplayName("is heard once, by whoever comes up to it")
  void heard() {
    assertEquals(Optional.of(Set.of()), news.since(0));
    news.say(Set.of(3L, 1L));
    news.say(Set.of(7L));
    assertEquals(Optional.of(Set.of(1L, 3L, 7L)), news.since(0));
    assertEquals(Optional.of(Set.of(7L)), news.since(1));
    assertEquals(Optional.of(Set.of()), news.since(news.last()));
  }

  @Test
  @DisplayName("may be anything for whoever missed more than it holds")
  void missed() {
    for (long round = 0; round < 30; round++) {
      news.say(Set.of(round));
    }
    assertEquals(30, news.last());
    assertEquals(Optional.empty(), news.since(5));
    assertEquals(Optional.of(Set.of(28L, 29L)), news.since(28));
  }

  @Test
  @DisplayName("may be anything when the row was made anew")
  void anew() {
    assertEquals(Optional.empty(), news.since(12));
  }

  @Test
  @DisplayName("may be anything when too many projects changed to be named")
  void tooMany() {
    news.say(LongStream.range(1_000_000, 1_002_000).boxed().collect(Collectors.toSet()));
    assertEquals(Optional.empty(), news.since(0));
    news.say(Set.of(1L));
    assertEquals(Optional.of(Set.of(1L)), news.since(1));
  }
}
