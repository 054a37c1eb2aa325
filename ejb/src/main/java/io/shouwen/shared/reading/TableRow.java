package io.shouwen.shared.reading;

import java.util.List;

/**
 * One row of a table.
 *
 * @param line the line of the file on which the row begins, from 1; in Excel the row's number
 * @param cells the texts, an absent cell as an empty text; no control characters but tab and line
 *     feed
 */
public record TableRow(int line, List<String> cells) {
  public TableRow {
    cells = List.copyOf(cells);
  }

  /** True when no cell says anything. */
  public boolean blank() {
    return cells.stream().allMatch(String::isBlank);
  }
}
