package io.shouwen.shared.reading;

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

/**
 * The words that people write in files for our columns and constants: data in {@code
 * words.properties} beside the class that reads them, {@code Type.CONSTANT = word, word}. Case,
 * blanks, punctuation and the width of characters make no difference; a constant's own name is
 * always one of its words.
 */
public final class WordList {
  private static final String DATA = "words.properties";

  private final Properties words = new Properties();

  private WordList(Class<?> reader) {
    try (Reader data =
        new InputStreamReader(
            Objects.requireNonNull(reader.getResourceAsStream(DATA), DATA),
            StandardCharsets.UTF_8)) {
      words.load(data);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The words in the package of a class. */
  public static WordList beside(Class<?> reader) {
    return new WordList(reader);
  }

  /** The constant that somebody means by the text, if it is one of its words. */
  public <E extends Enum<E>> Optional<E> meant(Class<E> type, String text) {
    return Arrays.stream(type.getEnumConstants()).filter(each -> means(each, text)).findFirst();
  }

  /** True when the text is one of the constant's words. */
  public boolean means(Enum<?> constant, String text) {
    String wanted = normal(text);
    return !wanted.isEmpty()
        && (normal(constant.name()).equals(wanted)
            || listed(constant).stream().anyMatch(word -> normal(word).equals(wanted)));
  }

  /** The words listed for a constant, as they stand in the data. */
  public List<String> listed(Enum<?> constant) {
    return listed(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
  }

  /** The words listed under a key, as they stand in the data. */
  public List<String> listed(String key) {
    return Arrays.stream(words.getProperty(key, "").split(",", -1))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** Letters and digits only, in lower case and usual width. */
  public static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
