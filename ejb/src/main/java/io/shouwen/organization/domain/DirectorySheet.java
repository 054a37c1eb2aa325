package io.shouwen.organization.domain;

import io.shouwen.shared.RuleViolation;
import io.shouwen.shared.reading.TableRow;
import java.io.Serializable;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file of the organisation as a table: its columns known by their headers in Chinese or English,
 * each row as the cells of the known columns. What the product does not know is left out and
 * named.
 */
public final class DirectorySheet {
  /** Most rows of one file. */
  public static final int MOST_ROWS = 20_000;

  private static final int EARLIEST_YEAR = 2000;
  private static final int LATEST_YEAR = 2100;
  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{4})[-/.\\p{IsHan}](\\d{1,2})[-/.\\p{IsHan}](\\d{1,2})\\p{IsHan}?(?:[ T]00:00(?::00)?)?");
  private static final Pattern COMPACT = Pattern.compile("\\d{8}");

  /** What a file may hold. */
  public enum Kind {
    PEOPLE,
    COMPANIES,
    PROJECTS,
    DEPARTMENTS;

    private Set<Column> required() {
      return switch (this) {
        case PEOPLE -> Set.of(Column.USERNAME, Column.NAME);
        case COMPANIES -> Set.of(Column.CODE, Column.NAME);
        case PROJECTS -> Set.of(Column.COMPANY, Column.CODE, Column.NAME);
        case DEPARTMENTS -> Set.of(Column.KIND, Column.NAME);
      };
    }

    private boolean means(Column column, String header) {
      return DirectoryWords.ALL.means(column, header)
          || (column == Column.NAME && DirectoryWords.ALL.means(this, header));
    }

    private List<Column> known() {
      return switch (this) {
        case PEOPLE ->
            List.of(
                Column.USERNAME,
                Column.NAME,
                Column.PHONE,
                Column.COMPANY,
                Column.PROJECT,
                Column.DEPARTMENT,
                Column.SCOPE,
                Column.LEAVES_ON,
                Column.STATE);
        case COMPANIES -> List.of(Column.CODE, Column.NAME, Column.ZONE);
        case PROJECTS -> List.of(Column.COMPANY, Column.CODE, Column.NAME);
        case DEPARTMENTS -> List.of(Column.PROJECT, Column.KIND, Column.NAME);
      };
    }
  }

  /** A column; its word is {@code label.Column.…}. */
  public enum Column {
    USERNAME,
    NAME,
    PHONE,
    COMPANY,
    PROJECT,
    DEPARTMENT,
    SCOPE,
    LEAVES_ON,
    STATE,
    CODE,
    ZONE,
    KIND
  }

  /**
   * Something that cannot go in.
   *
   * @param line the line of the file on which it begins
   * @param column where the mistake stands
   * @param value what stands there, shortened
   * @param code the refusal's code
   * @param arguments the values that its sentence names
   */
  public record Bad(int line, Column column, String value, String code, List<String> arguments)
      implements Serializable {
    private static final int SHOWN = 80;

    public Bad {
      value = value.length() <= SHOWN ? value : value.substring(0, SHOWN - 1) + "…";
      arguments = List.copyOf(arguments);
    }

    /** The refusal, whose sentence is the reason. */
    public RuleViolation reason() {
      return new RuleViolation(code, arguments.toArray());
    }
  }

  /** A row that says something. */
  public static final class Line {
    private final int number;
    private final Map<Column, String> cells;

    private Line(int number, Map<Column, String> cells) {
      this.number = number;
      this.cells = cells;
    }

    /** The line of the file on which it begins. */
    public int number() {
      return number;
    }

    /** What stands there; empty for nothing, null when the file has no such column. */
    public @Nullable String cell(Column column) {
      return cells.get(column);
    }

    /** What stands there, empty also when the file has no such column. */
    public String text(Column column) {
      return cells.getOrDefault(column, "");
    }

    /** The row cannot go in, because of what stands in the column. */
    public Bad bad(Column column, String code, Object... arguments) {
      List<String> texts = new ArrayList<>();
      for (Object argument : arguments) {
        texts.add(String.valueOf(argument));
      }
      return new Bad(number, column, text(column), code, texts);
    }

    /** The row cannot go in, because a rule refuses it. */
    public Bad bad(Column column, RuleViolation refused) {
      return bad(column, refused.code(), refused.arguments().toArray());
    }
  }

  private final List<Line> lines;
  private final List<String> ignored;

  private DirectorySheet(List<Line> lines, List<String> ignored) {
    this.lines = List.copyOf(lines);
    this.ignored = List.copyOf(ignored);
  }

  /**
   * Reads a table whose first row is its header.
   *
   * @throws RuleViolation {@code organization.column-missing}, {@code organization.column-twice},
   *     {@code organization.too-many-rows}
   */
  public static DirectorySheet read(Kind kind, List<TableRow> rows) {
    RuleViolation.unless(rows.size() - 1 <= MOST_ROWS, "organization.too-many-rows", MOST_ROWS);
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    List<String> ignored = new ArrayList<>();
    List<String> headers = rows.get(0).cells();
    for (int i = 0; i < headers.size(); i++) {
      String header = headers.get(i).strip();
      Optional<Column> column =
          kind.known().stream().filter(c -> kind.means(c, header)).findFirst();
      if (column.isEmpty()) {
        if (!header.isEmpty()) {
          ignored.add(header);
        }
      } else {
        Integer before = places.putIfAbsent(column.get(), i);
        RuleViolation.unless(before == null, "organization.column-twice", header);
      }
    }
    for (Column column : Column.values()) {
      RuleViolation.unless(
          !kind.required().contains(column) || places.containsKey(column),
          "organization.column-missing",
          column);
    }
    List<Line> lines = new ArrayList<>();
    for (TableRow row : rows.subList(1, rows.size())) {
      Map<Column, String> cells = new EnumMap<>(Column.class);
      places.forEach(
          (column, place) ->
              cells.put(column, place < row.cells().size() ? row.cells().get(place).strip() : ""));
      if (cells.values().stream().anyMatch(cell -> !cell.isEmpty())) {
        lines.add(new Line(row.line(), cells));
      }
    }
    return new DirectorySheet(lines, ignored);
  }

  public List<Line> lines() {
    return lines;
  }

  /** Headers that the product does not know, in the file's order. */
  public List<String> ignored() {
    return ignored;
  }

  /** A day as people and spreadsheets write it, the year first; empty when it is none. */
  static Optional<LocalDate> day(String typed) {
    String text =
        Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    try {
      Matcher date = DATE.matcher(text);
      Optional<LocalDate> day = Optional.empty();
      if (date.matches()) {
        day =
            Optional.of(
                LocalDate.of(
                    Integer.parseInt(date.group(1)),
                    Integer.parseInt(date.group(2)),
                    Integer.parseInt(date.group(3))));
      } else if (COMPACT.matcher(text).matches()) {
        day = Optional.of(LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE));
      }
      return day.filter(d -> d.getYear() >= EARLIEST_YEAR && d.getYear() <= LATEST_YEAR);
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
