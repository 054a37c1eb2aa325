package io.shouwen.notice.domain;

import io.shouwen.shared.Words;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/**
 * The values of a notification as people read them: instants by the clock of the company, constants
 * by their name, minutes as days, hours and minutes; all in the reader's language.
 */
public final class ShownValues {
  private static final String BUNDLE = "io.shouwen.notice.wording";
  private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Za-z]+\\.[A-Z][A-Z_]*");
  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,9}");

  private final Locale language;
  private final ZoneId zone;
  private final ResourceBundle words;

  public ShownValues(Locale language, ZoneId zone) {
    this.language = language;
    this.zone = zone;
    this.words = Words.bundle(BUNDLE, language);
  }

  /** All values, each as its name says: {@code …At} an instant, {@code minutes} a duration. */
  public Map<String, String> of(Map<String, String> values) {
    Map<String, String> shown = new HashMap<>();
    values.forEach((name, value) -> shown.put(name, shown(name, value)));
    return shown;
  }

  /** Said behind a text that a deputy gets for somebody on leave. */
  public String onBehalfOf(String name) {
    return words.getString("wording.behalf").replace("{0}", name);
  }

  private String shown(String name, String value) {
    if (name.endsWith("At")) {
      return instant(value);
    }
    if (name.equals("minutes") && WHOLE_NUMBER.matcher(value).matches()) {
      return duration(Duration.ofMinutes(Math.abs(Long.parseLong(value))));
    }
    return CONSTANT.matcher(value).matches() ? constant(value) : value;
  }

  private String instant(String value) {
    try {
      return DateTimeFormatter.ofPattern(words.getString("wording.instant"), language)
          .format(Instant.parse(value).atZone(zone));
    } catch (DateTimeException noInstant) {
      return value;
    }
  }

  private String constant(String value) {
    ResourceBundle labels = Words.bundle(Words.LABELS, language);
    String key = "label." + value;
    return labels.containsKey(key)
        ? labels.getString(key)
        : value.substring(value.indexOf('.') + 1);
  }

  /** The two biggest units that matter. */
  private String duration(Duration length) {
    long days = length.toDays();
    int hours = length.toHoursPart();
    int minutes = length.toMinutesPart();
    if (days > 0) {
      return hours == 0 ? said("days", days, 0) : said("daysHours", days, hours);
    }
    if (hours > 0) {
      return minutes == 0 ? said("hours", hours, 0) : said("hoursMinutes", hours, minutes);
    }
    return minutes == 0 ? said("underMinute", 0, 0) : said("minutes", minutes, 0);
  }

  private String said(String key, long first, long second) {
    return words
        .getString("wording." + key)
        .replace("{0}", Long.toString(first))
        .replace("{1}", Long.toString(second));
  }
}
