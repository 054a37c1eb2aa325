package io.shouwen.notice.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is said")
class WordingTest {
  @Test
  @DisplayName("has a title of one line, whatever was typed: it becomes a mail's header")
  void oneLine() {
    assertEquals(
        "lift Bcc: all@example.com", new Wording("lift\r\nBcc: all@example.com\n", "").title());
  }

  @Test
  @DisplayName("keeps the lines of its body")
  void body() {
    assertEquals("one\ntwo", new Wording("a", "one\ntwo").body());
  }
}
