package io.shouwen.api.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Single values from text: the same rules for JSON strings and query parameters. */
final class Scalars {
  /** Longest text that is taken at all; the rules of the business are narrower. */
  static final int TEXT_LENGTH = 20_000;

  private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,2})?");
  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private Scalars() {}

  /** The value, or null after adding the mistake. */
  static @Nullable Object read(Class<?> type, String text, String place, List<Mistake> mistakes) {
    if (text.length() > TEXT_LENGTH) {
      mistakes.add(Mistake.of(place, "field.too-long", TEXT_LENGTH));
      return null;
    }
    if (!text.codePoints().allMatch(Scalars::isWritable)) {
      mistakes.add(Mistake.of(place, "field.character"));
      return null;
    }
    if (type == String.class) {
      return text;
    }
    if (type.isEnum()) {
      return constant(type, text, place, mistakes);
    }
    try {
      return parsed(type, text);
    } catch (DateTimeException | IllegalArgumentException none) {
      mistakes.add(Mistake.of(place, "field." + word(type)));
      return null;
    }
  }

  private static Object parsed(Class<?> type, String text) {
    if (type == Instant.class) {
      return within(OffsetDateTime.parse(text).toInstant());
    }
    if (type == LocalDate.class) {
      LocalDate day = LocalDate.parse(text);
      within(day.atStartOfDay(java.time.ZoneOffset.UTC).toInstant());
      return day;
    }
    if (type == BigDecimal.class) {
      if (!AMOUNT.matcher(text).matches()) {
        throw new IllegalArgumentException(text);
      }
      return new BigDecimal(text);
    }
    if (type == int.class || type == Integer.class) {
      return Integer.valueOf(text);
    }
    if (type == long.class || type == Long.class) {
      return Long.valueOf(text);
    }
    if (type == boolean.class || type == Boolean.class) {
      if (!text.equals("true") && !text.equals("false")) {
        throw new IllegalArgumentException(text);
      }
      return Boolean.valueOf(text);
    }
    throw new IllegalStateException("no text for " + type);
  }

  private static Instant within(Instant instant) {
    if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
      throw new IllegalArgumentException(instant.toString());
    }
    return instant;
  }

  private static @Nullable Object constant(
      Class<?> type, String text, String place, List<Mistake> mistakes) {
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(text)) {
        return constant;
      }
    }
    mistakes.add(Mistake.of(place, "field.choice", shortened(text), names(type)));
    return null;
  }

  private static String names(Class<?> type) {
    return String.join(
        ", ", Arrays.stream(type.getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList());
  }

  static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }

  /** What is expected of a type, as the end of a sentence's key. */
  static String word(Class<?> type) {
    if (type == Instant.class) {
      return "instant";
    }
    if (type == LocalDate.class) {
      return "date";
    }
    if (type == BigDecimal.class) {
      return "amount";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "boolean";
    }
    if (type == String.class || type.isEnum()) {
      return "text";
    }
    return "integer";
  }

  /** Databases keep no NUL and no half of a surrogate pair; other controls nobody can read. */
  private static boolean isWritable(int codePoint) {
    return codePoint == '\n'
        || codePoint == '\r'
        || codePoint == '\t'
        || (codePoint >= 0x20
            && codePoint != 0x7F
            && !(codePoint >= 0xD800 && codePoint <= 0xDFFF));
  }
}
