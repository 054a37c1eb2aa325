package io.shouwen.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** both languages complete. */
class WordsTest {

  @ParameterizedTest
  @ValueSource(strings = {Words.REFUSALS, Words.LABELS})
  void bothLanguagesHaveTheSameKeysAndPlaceholders(String baseName) {
    ResourceBundle chinese = Words.bundle(baseName, Locale.SIMPLIFIED_CHINESE);
    ResourceBundle english = Words.bundle(baseName, Locale.ENGLISH);
    assertEquals(chinese.keySet(), english.keySet());
    for (String key : chinese.keySet()) {
      assertEquals(placeholders(chinese.getString(key)), placeholders(english.getString(key)), key);
      assertFalse(english.getString(key).codePoints().anyMatch(c -> c >= 0x4E00), key);
    }
  }

  private static long placeholders(String pattern) {
    return new MessageFormat(pattern).getFormatsByArgumentIndex().length;
  }

  @Test
  void aSentenceNamesItsValuesInTheReadersLanguage() {
    assertEquals(
        "“X” is no phone number: 5 to 15 digits, possibly with a leading +.",
        Words.refusal("customer.phone-number", List.of("X"), Locale.UK));
    assertTrue(
        Words.refusal("complaint.narrative", List.of(20_000), Locale.GERMAN).contains("20,000"));
  }

  @Test
  void withoutATextTheCodeItselfIsSaid() {
    assertEquals("no.such-code", Words.refusal("no.such-code", List.of(), Locale.ENGLISH));
    assertEquals("MONDAY", Words.label(DayOfWeek.MONDAY, Locale.ENGLISH));
  }
}
