package io.shouwen.calendar.domain;

import io.shouwen.shared.RuleViolation;
import io.shouwen.shared.reading.TableRow;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Special days from a table: a column with the date, one with the day type in Chinese or English,
 * and perhaps one with the name, known by their headers (T-2).
 */
public final class DaySheet {
  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{4})[-/.\\p{IsHan}](\\d{1,2})[-/.\\p{IsHan}](\\d{1,2})\\p{IsHan}?(?:[ T]00:00(?::00)?)?");
  private static final Pattern COMPACT = Pattern.compile("\\d{8}");

  private DaySheet() {}

  /**
   * The days of a table whose first row is its header.
   *
   * @param year the only year that is wanted, or null for each
   * @throws RuleViolation {@code calendar.column-missing}, {@code calendar.too-many-days}
   */
  public static ImportedDays read(List<TableRow> rows, @Nullable Integer year) {
    List<String> headers = rows.get(0).cells();
    int date = column(headers, "date");
    int type = column(headers, "type");
    int name = column(headers, "name");
    RuleViolation.unless(date >= 0 && type >= 0, "calendar.column-missing");
    ImportedDays.Collecting found = new ImportedDays.Collecting(year);
    for (TableRow row : rows.subList(1, rows.size())) {
      read(row, headers, date, type, name, found);
    }
    return found.all();
  }

  private static void read(
      TableRow row,
      List<String> headers,
      int date,
      int type,
      int name,
      ImportedDays.Collecting into) {
    String typedDate = cell(row, date);
    String typedType = cell(row, type);
    Optional<LocalDate> day = day(typedDate);
    Optional<DayType> kind = DayWords.type(typedType);
    if (day.isEmpty()) {
      into.bad(row.line(), headers.get(date), typedDate, "calendar.date", typedDate);
    }
    if (kind.isEmpty()) {
      into.bad(row.line(), headers.get(type), typedType, "calendar.unknown-day-type", typedType);
    }
    if (day.isPresent() && kind.isPresent()) {
      into.day(row.line(), headers.get(date), day.get(), kind.get(), cell(row, name));
    }
  }

  private static int column(List<String> headers, String column) {
    for (int i = 0; i < headers.size(); i++) {
      if (DayWords.isColumn(column, headers.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static String cell(TableRow row, int column) {
    return column >= 0 && column < row.cells().size() ? row.cells().get(column).strip() : "";
  }

  /** A date as people and spreadsheets write it, the year first; empty when it is none. */
  static Optional<LocalDate> day(String typed) {
    String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    try {
      Matcher date = DATE.matcher(text);
      if (date.matches()) {
        return Optional.of(
            LocalDate.of(
                Integer.parseInt(date.group(1)),
                Integer.parseInt(date.group(2)),
                Integer.parseInt(date.group(3))));
      }
      return COMPACT.matcher(text).matches()
          ? Optional.of(LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE))
          : Optional.empty();
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
