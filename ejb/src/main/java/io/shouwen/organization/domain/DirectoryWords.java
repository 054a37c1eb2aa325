package io.shouwen.organization.domain;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/**
 * The words that files of the organisation use for columns and constants: data in {@code
 * words.properties}. Case, blanks, punctuation and the width of characters make no difference; a
 * constant's own name is always one of its words.
 */
final class DirectoryWords {
  private static final String DATA = "words.properties";
  private static final Properties ALL = load();

  private DirectoryWords() {}

  /** The constant that somebody means by the text. */
  static <E extends Enum<E>> Optional<E> meant(Class<E> type, String text) {
    return Arrays.stream(type.getEnumConstants()).filter(each -> means(each, text)).findFirst();
  }

  /** True when the text is one of the constant's words. */
  static boolean means(Enum<?> constant, String text) {
    String wanted = normal(text);
    String key = constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    return !wanted.isEmpty()
        && (normal(constant.name()).equals(wanted)
            || Arrays.stream(ALL.getProperty(key, "").split(",", -1))
                .anyMatch(word -> normal(word).equals(wanted)));
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
            Objects.requireNonNull(DirectoryWords.class.getResourceAsStream(DATA), DATA),
            StandardCharsets.UTF_8)) {
      words.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return words;
  }
}
