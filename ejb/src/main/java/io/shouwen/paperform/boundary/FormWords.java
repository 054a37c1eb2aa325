package io.shouwen.paperform.boundary;

import io.shouwen.complaint.boundary.CaseView;
import io.shouwen.shared.Words;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a form writes values: labels and constants in the reader's language, times in the project's
 * zone.
 */
final class FormWords {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final String TICKED = "☑ ";
  private static final String EMPTY = "☐ ";

  private final Locale language;
  private final ZoneId zone;
  private final ResourceBundle labels;

  FormWords(Locale language, ZoneId zone) {
    this.language = Words.nearest(language);
    this.zone = zone;
    this.labels = Words.bundle("io.shouwen.paperform.paperform", language);
  }

  ResourceBundle labels() {
    return labels;
  }

  String when(@Nullable Instant instant) {
    return instant == null ? "" : MINUTE.format(instant.atZone(zone));
  }

  static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  String say(String key, Object... values) {
    return values.length == 0
        ? labels.getString(key)
        : new MessageFormat(labels.getString(key), language).format(values);
  }

  String word(@Nullable Enum<?> constant) {
    return constant == null ? "" : Words.label(constant, language);
  }

  /** All constants with a box each, the one that applies ticked. */
  <E extends Enum<E>> String boxes(Class<E> kind, @Nullable E ticked) {
    return Arrays.stream(kind.getEnumConstants())
        .map(each -> (each == ticked ? TICKED : EMPTY) + word(each))
        .collect(Collectors.joining("  "));
  }

  String yesOrNo(boolean yes) {
    return (yes ? TICKED : EMPTY) + say("yes") + "  " + (yes ? EMPTY : TICKED) + say("no");
  }

  static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** Category and sub-category in words. */
  String category(CaseView view) {
    return word(view.category())
        + (view.subCategory() == null ? "" : " / " + word(view.subCategory()));
  }
}
