package io.shouwen.shared.reading;

import io.shouwen.shared.RuleViolation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * Rows of an .xlsx file's first sheet. Unpacked once to nowhere before it is trusted: how much it
 * really is, whether its XML declares entities. Formulas are not computed: what they gave when the
 * file was saved counts.
 */
final class ExcelRows {
  /** Most bytes of all parts, unpacked: 160 MB. */
  private static final long MOST_UNPACKED = 160L * 1024 * 1024;

  /** A part that unpacks to more than this many times the whole file is a bomb … */
  private static final long MOST_TIMES = 100;

  /** … unless it stays below this, for small files of equal cells pack very well: 8 MB. */
  private static final long ALWAYS_FINE = 8L * 1024 * 1024;

  private static final int MOST_PARTS = 2_000;
  private static final String WORKBOOK = "xl/workbook.xml";
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  /** A number format that shows a date: years or days, outside of quotes and brackets. */
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");

  private ExcelRows() {}

  /**
   * @throws RuleViolation {@code importing.not-a-table}, {@code importing.broken-excel}, {@code
   *     importing.zip-bomb}, and the limits of {@link Table}
   */
  static Table read(byte[] content) {
    try {
      Path file = Files.createTempFile("import", ".xlsx");
      try {
        Files.write(file, content);
        return read(file, content.length);
      } finally {
        Files.delete(file);
      }
    } catch (IOException noRoom) {
      throw new UncheckedIOException(noRoom);
    }
  }

  private static Table read(Path file, long packed) {
    TableRows rows = new TableRows();
    try {
      inspect(file, packed);
      try (ReadableWorkbook workbook =
              new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
          Stream<Row> stream = workbook.getFirstSheet().openStream()) {
        Iterator<Row> each = stream.iterator();
        while (each.hasNext()) {
          Row row = each.next();
          rows.add(row.getRowNum(), texts(row));
        }
      }
    } catch (RuleViolation refused) {
      throw refused;
    } catch (IOException | RuntimeException broken) {
      // the reader answers broken parts with whatever it trips over
      throw new RuleViolation("importing.broken-excel");
    }
    return new Table("xlsx", rows.all());
  }

  private static List<@Nullable String> texts(Row row) {
    List<@Nullable String> texts = new ArrayList<>();
    int columns = Math.min(row.getCellCount(), Table.MOST_COLUMNS + 1);
    for (int column = 0; column < columns; column++) {
      texts.add(row.getOptionalCell(column).map(ExcelRows::text).orElse(null));
    }
    return texts;
  }

  private static @Nullable String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER) {
      return isDate(cell.getDataFormatString()) ? date(cell) : number(cell.asNumber());
    }
    if (cell.getType() == CellType.STRING) {
      return cell.asString();
    }
    String shown = cell.getText();
    return shown.isEmpty() ? cell.getRawValue() : shown;
  }

  private static String date(Cell cell) {
    try {
      return DATE_TIME.format(cell.asDate());
    } catch (DateTimeException | ExcelReaderException noDate) {
      return number(cell.asNumber());
    }
  }

  private static String number(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
  }

  private static boolean isDate(@Nullable String format) {
    if (format == null) {
      return false;
    }
    String letters = QUOTED.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
    return letters.indexOf('y') >= 0 || letters.indexOf('d') >= 0;
  }

  /** Refuses what is no workbook, or would be far larger than it looks, or declares entities. */
  private static void inspect(Path file, long packed) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      RuleViolation.unless(zip.size() <= MOST_PARTS, "importing.zip-bomb");
      RuleViolation.unless(zip.getEntry(WORKBOOK) != null, "importing.not-a-table");
      byte[] buffer = new byte[64 * 1024];
      long unpacked = 0;
      Iterator<? extends ZipEntry> parts = zip.entries().asIterator();
      while (parts.hasNext()) {
        try (InputStream part = zip.getInputStream(parts.next())) {
          unpacked += unpack(part, buffer, packed, MOST_UNPACKED - unpacked);
        }
      }
    }
  }

  private static long unpack(InputStream part, byte[] buffer, long packed, long left)
      throws IOException {
    long length = 0;
    int read = part.readNBytes(buffer, 0, buffer.length);
    // an entity must be declared before the first element, and declared it is only by a DOCTYPE
    RuleViolation.unless(
        !new String(buffer, 0, read, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE"),
        "importing.broken-excel");
    while (read > 0) {
      length += read;
      RuleViolation.unless(
          length <= left && (length <= ALWAYS_FINE || length / MOST_TIMES <= packed),
          "importing.zip-bomb");
      read = part.readNBytes(buffer, 0, buffer.length);
    }
    return length;
  }
}
