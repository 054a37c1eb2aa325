package io.shouwen.importing.domain;

import io.shouwen.shared.RuleViolation;
import io.shouwen.shared.reading.WordList;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Finds the row with the headers: the one among the first rows that names most fields, for files
 * often begin with a title; where none names any, the first row.
 */
public final class HeaderRow {
  private static final int LOOKED_AT = 10;

  private HeaderRow() {}

  /**
   * The index of the header among the rows' cells.
   *
   * @throws RuleViolation {@code importing.no-rows} when nothing follows it
   */
  public static int find(List<List<String>> rows) {
    int best = 0;
    int most = 0;
    for (int index = 0; index < Math.min(rows.size(), LOOKED_AT); index++) {
      int named = ColumnMapping.byHeaders(rows.get(index)).columns().size();
      if (named > most) {
        best = index;
        most = named;
      }
    }
    RuleViolation.unless(best + 1 < rows.size(), "importing.no-rows");
    return best;
  }

  /** By this a file with the same headers is known again, whatever their case and blanks. */
  public static String signature(List<String> headers) {
    return digest(headers.stream().map(WordList::normal).collect(Collectors.joining("\u001f")));
  }

  static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
