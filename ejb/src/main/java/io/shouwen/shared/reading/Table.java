package io.shouwen.shared.reading;

import java.util.List;

/**
 * A file that was read as a table.
 *
 * @param form how it was written, for a person to check: {@code xlsx}, or {@code csv} with charset
 *     and separator
 * @param rows every row that says something, in order
 */
public record Table(String form, List<TableRow> rows) {
  /** Most rows of one file, the header among them not counted. */
  public static final int MOST_ROWS = 100_000;

  /** Most columns of one file. */
  public static final int MOST_COLUMNS = 200;

  /** Longest row, in characters of all its cells. */
  public static final int LONGEST_ROW = 200_000;

  public Table {
    rows = List.copyOf(rows);
  }
}
