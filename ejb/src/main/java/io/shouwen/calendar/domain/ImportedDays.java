package io.shouwen.calendar.domain;

import io.shouwen.shared.RuleViolation;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file says about single days: the good ones, each day once, and the bad rows by line,
 * column and reason (T-2).
 *
 * @param days in the file's order
 * @param bad in the file's order
 */
public record ImportedDays(List<Day> days, List<Bad> bad) {
  /** Most days of one file: ten years. */
  public static final int MOST_DAYS = 3_660;

  private static final int SHOWN = 80;

  public ImportedDays {
    days = List.copyOf(days);
    bad = List.copyOf(bad);
  }

  /**
   * A day that a file names.
   *
   * @param line on which it stands
   * @param name possibly empty
   */
  public record Day(int line, LocalDate on, DayType type, String name) {}

  /**
   * Something that cannot go in.
   *
   * @param line the line of the file on which it begins
   * @param column the column's header or the property's name
   * @param value what stands there, shortened
   * @param code the refusal's code
   * @param arguments the values that its sentence names
   */
  public record Bad(int line, String column, String value, String code, List<String> arguments)
      implements Serializable {
    public Bad {
      value = value.length() <= SHOWN ? value : value.substring(0, SHOWN - 1) + "…";
      arguments = List.copyOf(arguments);
    }

    /** The refusal, whose sentence is the reason. */
    public RuleViolation reason() {
      return new RuleViolation(code, arguments.toArray());
    }
  }

  /** Takes days and bad rows as they come. */
  static final class Collecting {
    private final @Nullable Integer year;
    private final List<Day> days = new ArrayList<>();
    private final List<Bad> bad = new ArrayList<>();
    private final Map<LocalDate, Integer> lines = new HashMap<>();

    /**
     * @param year the only year that is wanted, or null for each
     */
    Collecting(@Nullable Integer year) {
      this.year = year;
    }

    /**
     * A day that could be read; it may still be one too many, or of a year that nobody asked for.
     *
     * @param column where the date stands
     * @throws RuleViolation {@code calendar.too-many-days}
     */
    void day(int line, String column, LocalDate on, DayType type, String name) {
      Integer before = lines.putIfAbsent(on, line);
      if (before != null) {
        bad(line, column, on.toString(), "calendar.day-twice", on, before);
      } else if (year != null && on.getYear() != year) {
        bad(line, column, on.toString(), "calendar.other-year", on, year);
      } else if (!SpecialDay.plausible(on)) {
        bad(line, column, on.toString(), "calendar.day-implausible", on);
      } else if (name.length() > SpecialDay.LONGEST_NAME) {
        bad(line, column, name, "calendar.name-too-long", SpecialDay.LONGEST_NAME);
      } else {
        RuleViolation.unless(days.size() < MOST_DAYS, "calendar.too-many-days", MOST_DAYS);
        days.add(new Day(line, on, type, name));
      }
    }

    void bad(int line, String column, String value, String code, Object... arguments) {
      List<String> texts = new ArrayList<>();
      for (Object argument : arguments) {
        texts.add(argument.toString());
      }
      RuleViolation.unless(bad.size() < MOST_DAYS, "calendar.too-many-days", MOST_DAYS);
      bad.add(new Bad(line, column, value, code, texts));
    }

    ImportedDays all() {
      return new ImportedDays(days, bad);
    }
  }
}
