package io.shouwen.importing.domain;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/**
 * The words that people write for our constants, in headers and in cells: data in {@code
 * words.properties}, {@code Type.CONSTANT = word, word}. Case, blanks, punctuation and the width of
 * characters make no difference; a constant's own name is always one of its words.
 */
final class KnownWords {
  private static final String DATA = "words.properties";
  private static final Properties ALL = load();

  private KnownWords() {}

  /** The constant that somebody means by the text, if it is one of its words. */
  static <E extends Enum<E>> Optional<E> meant(Class<E> type, String text) {
    return Optional.ofNullable(of(type).get(normal(text)));
  }

  /** All words of a type, normalised. */
  static <E extends Enum<E>> Map<String, E> of(Class<E> type) {
    Map<String, E> words = new HashMap<>();
    for (E constant : type.getEnumConstants()) {
      words.put(normal(constant.name()), constant);
      listed(constant).forEach(word -> words.put(normal(word), constant));
    }
    return words;
  }

  /** The words listed for a constant, as they stand in the data. */
  static List<String> listed(Enum<?> constant) {
    String key = constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    return Arrays.stream(ALL.getProperty(key, "").split(",", -1))
        .filter(word -> !word.isBlank())
        .map(String::strip)
        .toList();
  }

  /** Letters and digits only, in lower case and usual width. */
  static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static Properties load() {
    Properties words = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(KnownWords.class.getResourceAsStream(DATA), DATA),
            StandardCharsets.UTF_8)) {
      words.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return words;
  }
}
