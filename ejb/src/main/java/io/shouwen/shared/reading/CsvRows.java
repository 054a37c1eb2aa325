package io.shouwen.shared.reading;

import io.shouwen.shared.RuleViolation;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a text with separators: comma, semicolon or tab, whichever gives the same number of
 * columns most often; quoted cells may hold separators, quotes and line breaks.
 */
final class CsvRows {
  private static final char[] SEPARATORS = {',', ';', '\t'};
  private static final int SAMPLE = 25;

  /** A spreadsheet's own way to say its separator, on a line before the header. */
  private static final Pattern SAID =
      Pattern.compile("\\Asep=(.)\\r?\\n", Pattern.CASE_INSENSITIVE);

  private CsvRows() {}

  /**
   * @throws RuleViolation {@code importing.broken-csv} with the line on which the row begins that
   *     could not be read to its end, and the limits of {@link Table}
   */
  static Table read(TextDecoding decoded) {
    String text = decoded.text();
    Matcher said = SAID.matcher(text);
    char separator;
    int before = 0;
    if (said.find()) {
      separator = said.group(1).charAt(0);
      text = text.substring(said.end());
      before = 1;
    } else {
      separator = separatorOf(text);
    }
    TableRows rows = new TableRows();
    int[] line = {1};
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format(separator))) {
      Iterator<CSVRecord> records = parser.iterator();
      while (records.hasNext()) {
        rows.add(line[0] + before, List.of(records.next().values()));
        line[0] = Math.max(line[0], (int) parser.getCurrentLineNumber()) + 1;
      }
    } catch (IOException | UncheckedIOException | IllegalStateException broken) {
      throw new RuleViolation("importing.broken-csv", line[0] + before);
    }
    return new Table("csv, " + decoded.charset() + ", " + named(separator), rows.all());
  }

  private static CSVFormat format(char separator) {
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(separator)
        .setIgnoreEmptyLines(false)
        .setTrailingData(true)
        .get();
  }

  private static char separatorOf(String text) {
    char best = SEPARATORS[0];
    int bestAgreeing = 0;
    int bestFirst = 1;
    for (char separator : SEPARATORS) {
      List<Integer> columns = columns(text, separator);
      int usual = usual(columns);
      int agreeing = (int) columns.stream().filter(c -> c == usual).count();
      int first = columns.isEmpty() ? 0 : columns.get(0);
      if (usual > 1
          && (agreeing > bestAgreeing || (agreeing == bestAgreeing && first > bestFirst))) {
        best = separator;
        bestAgreeing = agreeing;
        bestFirst = first;
      }
    }
    return best;
  }

  private static List<Integer> columns(String text, char separator) {
    List<Integer> columns = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format(separator))) {
      Iterator<CSVRecord> records = parser.iterator();
      while (columns.size() < SAMPLE && records.hasNext()) {
        CSVRecord row = records.next();
        if (row.size() > 1 || !row.get(0).isBlank()) {
          columns.add(row.size());
        }
      }
    } catch (IOException | UncheckedIOException | IllegalStateException unfitting) {
      // what was counted until here still speaks for or against the separator
      return columns;
    }
    return columns;
  }

  /** The most frequent number of columns of at least two; 1 when there is none. */
  private static int usual(List<Integer> columns) {
    int usual = 1;
    long most = 0;
    for (int candidate : columns) {
      long times = columns.stream().filter(c -> c == candidate).count();
      if (candidate > 1 && times > most) {
        usual = candidate;
        most = times;
      }
    }
    return usual;
  }

  private static @Nullable String named(char separator) {
    return separator == '\t' ? "tab" : String.valueOf(separator);
  }
}
