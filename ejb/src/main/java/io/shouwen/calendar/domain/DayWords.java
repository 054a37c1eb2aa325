package io.shouwen.calendar.domain;

import io.shouwen.shared.reading.WordList;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words that files use for columns, day types and holidays: data in {@code words.properties}.
 * Case, blanks, punctuation and the width of characters make no difference.
 */
final class DayWords {
  private static final WordList ALL = WordList.beside(DayWords.class);

  /** "Day 2 of 8" in any words, and brackets that nothing is left in. */
  private static final Pattern COUNTER =
      Pattern.compile("\\p{L}?\\d+\\p{L}?/\\p{L}?\\d+\\p{L}?|[(\\[]\\s*[)\\]]");

  private static final Pattern EDGES = Pattern.compile("^[\\s\\p{P}]+|[\\s\\p{P}&&[^)\\]]]+$");

  private DayWords() {}

  /** True when the header of a column is one of the words for it. */
  static boolean isColumn(String column, String header) {
    return words("column." + column).anyMatch(word -> word.equals(WordList.normal(header)));
  }

  /** The day type that somebody means by the text. */
  static Optional<DayType> type(String text) {
    return ALL.meant(DayType.class, text);
  }

  /** The day type that the summary of an event speaks of. */
  static Optional<DayType> typeOfEvent(String summary) {
    String text = WordList.normal(summary);
    if (words("event.working").anyMatch(text::contains)) {
      return Optional.of(DayType.MAKE_UP_DAY);
    }
    return words("event.holiday").anyMatch(text::contains)
        ? Optional.of(DayType.PUBLIC_HOLIDAY)
        : Optional.empty();
  }

  /** The summary without what only says the day type; as it is when nothing else is left. */
  static String nameOfEvent(String summary) {
    String name = Normalizer.normalize(summary, Normalizer.Form.NFKC);
    for (String noise : ALL.listed("event.noise")) {
      name = name.replace(noise, " ");
    }
    name = EDGES.matcher(COUNTER.matcher(name).replaceAll(" ")).replaceAll("").strip();
    return name.isEmpty() ? summary.strip() : name.replaceAll("\\s+", " ");
  }

  private static Stream<String> words(String key) {
    return ALL.listed(key).stream().map(WordList::normal);
  }
}
