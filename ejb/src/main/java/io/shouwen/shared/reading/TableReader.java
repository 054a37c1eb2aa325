package io.shouwen.shared.reading;

import io.shouwen.shared.RuleViolation;
import java.util.Set;
import org.apache.tika.Tika;

/**
 * Reads a CSV or Excel file, told apart by content, never by name. Limits: {@link #MOST_BYTES}, and
 * those of {@link Table}.
 */
public final class TableReader {
  /** Largest file, in bytes: 20 MB. */
  public static final int MOST_BYTES = 20 * 1024 * 1024;

  private static final int MEGABYTE = 1024 * 1024;
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLD_OFFICE = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };

  /** What texts look like to a reader of magic numbers, which does not know every charset. */
  private static final Set<String> TEXTS =
      Set.of("text/plain", "text/csv", "text/tab-separated-values", "application/octet-stream");

  private TableReader() {}

  /**
   * The rows of the file's first sheet, or of the text.
   *
   * @throws RuleViolation {@code importing.too-large}, {@code importing.empty}, {@code
   *     importing.old-excel}, {@code importing.broken-excel}, {@code importing.zip-bomb}, {@code
   *     importing.not-a-table}, {@code importing.unknown-charset}, {@code importing.broken-csv},
   *     and the limits of {@link Table}
   */
  public static Table read(byte[] content) {
    RuleViolation.unless(
        content.length <= MOST_BYTES, "importing.too-large", MOST_BYTES / MEGABYTE);
    RuleViolation.unless(content.length > 0, "importing.empty");
    Table table;
    if (begins(content, ZIP)) {
      table = ExcelRows.read(content);
    } else {
      RuleViolation.unless(!begins(content, OLD_OFFICE), "importing.old-excel");
      TextDecoding text = TextDecoding.of(content);
      RuleViolation.unless(
          text.marked() || TEXTS.contains(new Tika().detect(content)), "importing.not-a-table");
      table = CsvRows.read(text);
    }
    RuleViolation.unless(!table.rows().isEmpty(), "importing.empty");
    return table;
  }

  private static boolean begins(byte[] content, byte[] magic) {
    if (content.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if (content[i] != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
