package io.shouwen.shared;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The words that pages and REST share: the sentence of each refusal and the name of each
 * constant of the domain, Chinese first, English complete. Pages may join the bundles to
 * their own; everybody else asks here.
 *
 * <p>Keys: {@code refusals} by the refusal's code ({@code complaint.stale}); {@code labels} by
 * {@code label.Severity.MAJOR}.
 */
public final class Words {
  /** Base name of the refusals' bundle. */
  public static final String REFUSALS = "io.shouwen.text.refusals";

  /** Base name of the bundle of names. */
  public static final String LABELS = "io.shouwen.text.labels";

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private Words() {}

  /** English for any English, Chinese for everything else. */
  public static Locale nearest(Locale wanted) {
    return wanted.getLanguage().equals(Locale.ENGLISH.getLanguage())
        ? Locale.ENGLISH
        : Locale.SIMPLIFIED_CHINESE;
  }

  /** A bundle of this archive in the nearest language, by its base name. */
  public static ResourceBundle bundle(String baseName, Locale language) {
    return ResourceBundle.getBundle(baseName, nearest(language), Words.class.getClassLoader());
  }

  /**
   * The sentence of a refusal.
   *
   * @param code {@code feature.reason}; one without a text is answered by itself
   * @param arguments the values that the sentence names
   */
  public static String refusal(String code, List<?> arguments, Locale language) {
    ResourceBundle refusals = bundle(REFUSALS, language);
    if (!refusals.containsKey(code)) {
      return code;
    }
    Object[] values = arguments.stream().map(value -> said(value, language)).toArray();
    return new MessageFormat(refusals.getString(code), nearest(language)).format(values);
  }

  /** The name of a constant; one without a text is answered by its Java name. */
  public static String label(Enum<?> constant, Locale language) {
    String key = "label." + constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    ResourceBundle labels = bundle(LABELS, language);
    return labels.containsKey(key) ? labels.getString(key) : constant.name();
  }

  /**
   * A value as a sentence says it: constants by name, instants to the minute in the house's zone.
   */
  private static Object said(Object value, Locale language) {
    if (value instanceof Enum<?> constant) {
      return label(constant, language);
    }
    if (value instanceof Instant instant) {
      return MINUTE.format(LocalDateTime.ofInstant(instant, ZONE));
    }
    if (value instanceof BigDecimal amount) {
      return amount.toPlainString();
    }
    if (value instanceof Iterable<?> several) {
      return StreamSupport.stream(several.spliterator(), false)
          .map(each -> String.valueOf(said(each, language)))
          .collect(Collectors.joining(", "));
    }
    return value instanceof Number ? value : value.toString();
  }
}
