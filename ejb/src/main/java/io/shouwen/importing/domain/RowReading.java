package io.shouwen.importing.domain;

import io.shouwen.complaint.domain.Category;
import io.shouwen.complaint.domain.Channel;
import io.shouwen.complaint.domain.Complainant;
import io.shouwen.complaint.domain.Mood;
import io.shouwen.complaint.domain.Reception;
import io.shouwen.complaint.domain.ReceptionFacts;
import io.shouwen.complaint.domain.Severity;
import io.shouwen.customer.domain.PhoneNumber;
import io.shouwen.shared.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows as complaints (C-1): a pure function of the cells, the mapping and the defaults. All
 * that is wrong with a row is found at once.
 *
 * @param headers the columns' headers
 * @param zone the project's zone, in which dates are read
 * @param units the ids of the project's units by their labels; holds at least those that the rows
 *     name
 * @param now rows received later are refused
 */
public record RowReading(
    List<String> headers,
    ColumnMapping mapping,
    ImportDefaults defaults,
    ZoneId zone,
    Map<String, Long> units,
    Instant now) {
  private static final int SUBJECT_FROM_TEXT = 60;

  /**
   * What a row says.
   *
   * @param facts null when there are problems
   * @param severity null when the row says none
   */
  public record Reading(
      @Nullable ReceptionFacts facts,
      Category category,
      @Nullable Severity severity,
      List<Problem> problems) {}

  /** The label of the unit that a row names, or an empty text. */
  public static String unitLabel(ColumnMapping mapping, List<String> cells) {
    return cell(mapping, cells, TargetField.UNIT);
  }

  /**
   * By this a row is known again in its project: its source number or, without one, a digest of all
   * that its cells say.
   */
  public static String identity(ColumnMapping mapping, List<String> cells) {
    String number = cell(mapping, cells, TargetField.SOURCE_NUMBER);
    return HeaderRow.digest(
        number.isEmpty()
            ? "row\u001f" + String.join("\u001f", cells.stream().map(String::strip).toList())
            : "number\u001f" + number);
  }

  /** Reads one row. */
  public Reading read(List<String> cells) {
    List<Problem> problems = new ArrayList<>();
    RowCells row = new RowCells(cells, problems);
    Instant receivedAt = row.value(TargetField.RECEIVED_AT, this::receivedAt);
    if (row.text(TargetField.RECEIVED_AT).isEmpty()) {
      row.wrong(TargetField.RECEIVED_AT, new RuleViolation("importing.date-missing"));
    }
    Channel channel = row.word(TargetField.CHANNEL, Channel.class, defaults.channel());
    Category category = row.word(TargetField.CATEGORY, Category.class, defaults.category());
    Severity severity = row.value(TargetField.SEVERITY, word(Severity.class));
    Mood mood = row.word(TargetField.MOOD, Mood.class, Mood.CALM);
    String name = row.line(TargetField.COMPLAINANT_NAME);
    String phone = row.value(TargetField.PHONE, PhoneNumber::normal);
    Long unit = row.value(TargetField.UNIT, this::unit);
    String place = row.line(TargetField.PLACE);
    LocalDate wantedBy =
        row.value(
            TargetField.WANTED_BY, text -> LocalDate.ofInstant(DateCell.read(text, zone), zone));
    String demand = row.longText(TargetField.DEMAND, Reception.DEMAND_LENGTH);
    String source = row.line(TargetField.SOURCE_NUMBER);
    String told = row.longText(TargetField.NARRATIVE, Integer.MAX_VALUE);
    String title = oneLine(row.text(TargetField.SUBJECT));
    if (told == null && title.isEmpty()) {
      row.wrong(TargetField.NARRATIVE, new RuleViolation("importing.nothing-told"));
    }
    String narrative = narrative(title, told);
    if (narrative.length() > Reception.NARRATIVE_LENGTH) {
      row.wrong(
          TargetField.NARRATIVE,
          new RuleViolation("importing.too-long", narrative.length(), Reception.NARRATIVE_LENGTH));
    }
    if (receivedAt == null || !problems.isEmpty()) {
      return new Reading(null, category, severity, List.copyOf(problems));
    }
    ReceptionFacts facts =
        new ReceptionFacts(
            channel,
            receivedAt,
            name == null ? Complainant.ANONYMOUS : Complainant.CUSTOMER,
            null,
            name,
            phone,
            null,
            unit,
            place,
            null,
            null,
            null,
            subject(title, told),
            narrative,
            demand,
            wantedBy,
            mood,
            source);
    return new Reading(facts, category, severity, List.of());
  }

  /** The title, or the beginning of what is told when there is none; cut when it is too long. */
  private static String subject(String title, @Nullable String told) {
    if (!title.isEmpty() || told == null) {
      return cut(title, Reception.SUBJECT_LENGTH);
    }
    String firstLine = told.lines().findFirst().orElse(told);
    return cut(oneLine(firstLine), SUBJECT_FROM_TEXT);
  }

  /** What is told; before it the whole title when that had to be cut, so that nothing is lost. */
  private static String narrative(String title, @Nullable String told) {
    if (told == null) {
      return title;
    }
    return title.length() > Reception.SUBJECT_LENGTH ? title + "\n\n" + told : told;
  }

  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.substring(0, end) + "…";
  }

  private Instant receivedAt(String text) {
    Instant at = DateCell.read(text, zone);
    RuleViolation.unless(!at.isAfter(now), "complaint.received-in-future");
    return at;
  }

  private Long unit(String label) {
    Long unit = units.get(label);
    if (unit == null) {
      throw new RuleViolation("importing.unknown-unit", label);
    }
    return unit;
  }

  private static <E extends Enum<E>> Function<String, E> word(Class<E> type) {
    return text ->
        KnownWords.ALL
            .meant(type, text)
            .orElseThrow(() -> new RuleViolation("importing.unknown-word", text));
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static String cell(ColumnMapping mapping, List<String> cells, TargetField field) {
    int column = mapping.column(field).orElse(Integer.MAX_VALUE);
    return column < cells.size() ? cells.get(column).strip() : "";
  }

  /** One row's cells by field; what a rule refuses becomes a problem of the row. */
  private final class RowCells {
    private final List<String> cells;
    private final List<Problem> problems;

    RowCells(List<String> cells, List<Problem> problems) {
      this.cells = cells;
      this.problems = problems;
    }

    String text(TargetField field) {
      return cell(mapping, cells, field);
    }

    <T> @Nullable T value(TargetField field, Function<String, T> read) {
      String text = text(field);
      if (text.isEmpty()) {
        return null;
      }
      try {
        return read.apply(text);
      } catch (RuleViolation refused) {
        wrong(field, refused);
        return null;
      }
    }

    <E extends Enum<E>> E word(TargetField field, Class<E> type, E absent) {
      E said = value(field, RowReading.word(type));
      return said == null ? absent : said;
    }

    @Nullable String line(TargetField field) {
      return value(field, text -> withinLength(oneLine(text), Reception.LINE_LENGTH));
    }

    @Nullable String longText(TargetField field, int most) {
      return value(field, text -> withinLength(tidy(text), most));
    }

    void wrong(TargetField field, RuleViolation refused) {
      int column = mapping.column(field).orElse(-1);
      String header = column < 0 || column >= headers.size() ? "" : headers.get(column).strip();
      problems.add(Problem.of(field, header, text(field), refused));
    }

    private String withinLength(String text, int most) {
      RuleViolation.unless(text.length() <= most, "importing.too-long", text.length(), most);
      return text;
    }

    /** Each line without the blanks around it, at most one empty line in a row. */
    private String tidy(String text) {
      return text.lines()
          .map(String::strip)
          .collect(Collectors.joining("\n"))
          .replaceAll("\n{3,}", "\n\n")
          .strip();
    }
  }
}
