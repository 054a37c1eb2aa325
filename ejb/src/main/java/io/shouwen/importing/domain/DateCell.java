package io.shouwen.importing.domain;

import io.shouwen.shared.RuleViolation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A point in time as people and spreadsheets write it: 2019-11-22, 2019/11/22 16:54:42, the same
 * with Chinese words for year, month and day, 20191122, 22.11.2019, ISO with an offset, and a
 * spreadsheet's day number (1900 system). Without a time it is the day's beginning. Nothing is
 * guessed: where day and month could be either, it is refused.
 */
final class DateCell {
  private static final String TIME =
      "(?:[T ]+(?:(AM|PM) ?)?(\\d{1,2})(?::(\\d{1,2})(?::(\\d{1,2})(?:[.,]\\d{1,9})?)?)?:?(?: ?(AM|PM))?)?";
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})" + TIME);
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})" + TIME);
  private static final Pattern SHORT_YEAR =
      Pattern.compile("\\d{1,2}([-/.])\\d{1,2}\\1\\d{2}(?: .*)?");
  private static final Pattern COMPACT = Pattern.compile("(19|20)\\d{6}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}(?:\\.\\d+)?");

  /** Day 0 of the 1900 system, as it counts after its invented 29 February 1900. */
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  private static final int FIRST_TRUE_DAY = 61;
  private static final int SECONDS_OF_DAY = 86_400;
  private static final int EARLIEST_YEAR = 1980;
  private static final int LATEST_YEAR = 2100;
  private static final int NOON = 12;

  /** Groups of {@link #TIME} behind the four of the date. */
  private static final int HALF = 5;

  private static final int HOURS = 6;
  private static final int MINUTES = 7;
  private static final int SECONDS = 8;
  private static final int HALF_BEHIND = 9;

  /** Words around the numbers of a date, and the sign that says the same. */
  private enum Mark {
    YEAR("/"),
    MONTH("/"),
    DAY(" "),
    HOUR(":"),
    MINUTE(":"),
    SECOND(" "),
    FORENOON(" AM "),
    AFTERNOON(" PM ");

    private final String sign;

    Mark(String sign) {
      this.sign = sign;
    }
  }

  private DateCell() {}

  /**
   * The instant that is meant, in the zone unless the text has an offset of its own.
   *
   * @throws RuleViolation {@code importing.date}, {@code importing.date-ambiguous}, {@code
   *     importing.date-implausible} for years before 1980 or after 2100
   */
  static Instant read(String typed, ZoneId zone) {
    String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    for (Mark mark : Mark.values()) {
      for (String word : KnownWords.ALL.listed(mark)) {
        text = text.replace(word, mark.sign);
      }
    }
    text = text.replaceAll("\\s+", " ").strip().toUpperCase(Locale.ROOT);
    Instant withOffset = withOffset(text);
    LocalDateTime local =
        withOffset == null ? local(text, typed) : LocalDateTime.ofInstant(withOffset, zone);
    RuleViolation.unless(
        local.getYear() >= EARLIEST_YEAR && local.getYear() <= LATEST_YEAR,
        "importing.date-implausible",
        typed);
    return withOffset == null ? local.atZone(zone).toInstant() : withOffset;
  }

  private static LocalDateTime local(String text, String typed) {
    try {
      if (COMPACT.matcher(text).matches()) {
        return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE).atStartOfDay();
      }
      if (NUMBER.matcher(text).matches()) {
        return dayNumber(new BigDecimal(text), typed);
      }
      Matcher yearFirst = YEAR_FIRST.matcher(text);
      if (yearFirst.matches()) {
        return LocalDate.of(
                number(yearFirst.group(1)), number(yearFirst.group(3)), number(yearFirst.group(4)))
            .atTime(time(yearFirst));
      }
      Matcher yearLast = YEAR_LAST.matcher(text);
      if (yearLast.matches()) {
        return yearLast(yearLast, typed).atTime(time(yearLast));
      }
    } catch (DateTimeException noSuchDay) {
      throw new RuleViolation("importing.date", typed);
    }
    throw new RuleViolation(
        SHORT_YEAR.matcher(text).matches() ? "importing.date-ambiguous" : "importing.date", typed);
  }

  private static @Nullable Instant withOffset(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException without) {
      return null;
    }
  }

  /** With dots the day comes first; otherwise only a number above 12 tells day from month. */
  private static LocalDate yearLast(Matcher found, String typed) {
    int first = number(found.group(1));
    int second = number(found.group(3));
    int year = number(found.group(4));
    boolean dots = found.group(2).equals(".");
    RuleViolation.unless(
        dots || first > 12 || second > 12 || first == second, "importing.date-ambiguous", typed);
    return dots || first > 12
        ? LocalDate.of(year, second, first)
        : LocalDate.of(year, first, second);
  }

  private static LocalTime time(Matcher found) {
    String hours = found.group(HOURS);
    if (hours == null) {
      return LocalTime.MIDNIGHT;
    }
    String half = found.group(HALF) == null ? found.group(HALF_BEHIND) : found.group(HALF);
    int hour = number(hours);
    if (half != null) {
      if (hour > NOON) {
        throw new DateTimeException(half);
      }
      hour = hour % NOON + (half.equals("PM") ? NOON : 0);
    }
    return LocalTime.of(hour, orZero(found.group(MINUTES)), orZero(found.group(SECONDS)));
  }

  private static int orZero(@Nullable String digits) {
    return digits == null ? 0 : number(digits);
  }

  /** The fraction is the time of day; spreadsheets lose digits, so it is rounded to the second. */
  private static LocalDateTime dayNumber(BigDecimal number, String typed) {
    RuleViolation.unless(number.intValue() >= FIRST_TRUE_DAY, "importing.date-implausible", typed);
    BigDecimal days = number.setScale(0, RoundingMode.DOWN);
    long seconds =
        number
            .subtract(days)
            .multiply(BigDecimal.valueOf(SECONDS_OF_DAY))
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact();
    return DAY_ZERO.plusDays(days.longValueExact()).atStartOfDay().plusSeconds(seconds);
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
