package io.shouwen.shared.reading;

import io.shouwen.shared.RuleViolation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the rows of a table within the limits of {@link Table}; blank rows are left out. */
final class TableRows {
  /** Not for people: it could not be stored, and spreadsheets use it for nothing. */
  private static final String CONTROL = "[\\p{Cntrl}&&[^\\t\\n]]";

  private final List<TableRow> rows = new ArrayList<>();

  /**
   * @throws RuleViolation {@code importing.too-many-rows}, {@code importing.too-many-columns},
   *     {@code importing.row-too-long}
   */
  void add(int line, List<@Nullable String> cells) {
    List<String> clean = new ArrayList<>(cells.size());
    long length = 0;
    for (String cell : cells) {
      String text = clean(cell);
      length += text.length() + 1L;
      clean.add(text);
    }
    while (!clean.isEmpty() && clean.get(clean.size() - 1).isBlank()) {
      clean.remove(clean.size() - 1);
    }
    TableRow row = new TableRow(line, clean);
    if (row.blank()) {
      return;
    }
    RuleViolation.unless(
        clean.size() <= Table.MOST_COLUMNS, "importing.too-many-columns", Table.MOST_COLUMNS);
    RuleViolation.unless(
        length <= Table.LONGEST_ROW, "importing.row-too-long", line, Table.LONGEST_ROW);
    RuleViolation.unless(
        rows.size() <= Table.MOST_ROWS, "importing.too-many-rows", Table.MOST_ROWS);
    rows.add(row);
  }

  List<TableRow> all() {
    return rows;
  }

  private static String clean(@Nullable String cell) {
    return cell == null
        ? ""
        : cell.replace("\r\n", "\n").replace('\r', '\n').replaceAll(CONTROL, "");
  }
}
