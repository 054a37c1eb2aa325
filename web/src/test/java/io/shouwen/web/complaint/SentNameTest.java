package io.shouwen.web.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The name under which a browser saves a file. */
class SentNameTest {
  @Test
  @DisplayName("Chinese, blanks and quotes are encoded; nothing breaks out of the header")
  void encoded() {
    assertEquals("inline; filename*=UTF-8''%E6%BC%8F%20%E6%B0%B4.jpg", SentName.inline("漏 水.jpg"));
    assertEquals(
        "attachment; filename*=UTF-8''a%22%3B%0D%0Ab.txt", SentName.attachment("a\";\r\nb.txt"));
  }
}
