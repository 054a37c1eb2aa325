package io.shouwen.calendar.domain;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * The words that files use for columns, day types and holidays: data in {@code words.properties}.
 * Case, blanks, punctuation and the width of characters make no difference.
 */
final class DayWords {
  private static final String DATA = "words.properties";
  private static final Properties ALL = load();

  /** "Day 2 of 8" in any words, and brackets that nothing is left in. */
  private static final Pattern COUNTER =
      Pattern.compile("\\p{L}?\\d+\\p{L}?/\\p{L}?\\d+\\p{L}?|[(\\[]\\s*[)\\]]");

  private static final Pattern EDGES = Pattern.compile("^[\\s\\p{P}]+|[\\s\\p{P}&&[^)\\]]]+$");

  private DayWords() {}

  /** True when the header of a column is one of the words for it. */
  static boolean isColumn(String column, String header) {
    return words("column." + column).anyMatch(word -> word.equals(normal(header)));
  }

  /** The day type that somebody means by the text. */
  static Optional<DayType> type(String text) {
    String wanted = normal(text);
    return Arrays.stream(DayType.values())
        .filter(
            type ->
                normal(type.name()).equals(wanted)
                    || words("DayType." + type.name()).anyMatch(word -> word.equals(wanted)))
        .findFirst();
  }

  /** The day type that the summary of an event speaks of. */
  static Optional<DayType> typeOfEvent(String summary) {
    String text = normal(summary);
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
    for (String noise : listed("event.noise")) {
      name = name.replace(noise, " ");
    }
    name = EDGES.matcher(COUNTER.matcher(name).replaceAll(" ")).replaceAll("").strip();
    return name.isEmpty() ? summary.strip() : name.replaceAll("\\s+", " ");
  }

  private static java.util.stream.Stream<String> words(String key) {
    return listed(key).stream().map(DayWords::normal);
  }

  private static List<String> listed(String key) {
    return Arrays.stream(ALL.getProperty(key, "").split(",", -1))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static Properties load() {
    Properties words = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(DayWords.class.getResourceAsStream(DATA), DATA),
            StandardCharsets.UTF_8)) {
      words.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return words;
  }
}
