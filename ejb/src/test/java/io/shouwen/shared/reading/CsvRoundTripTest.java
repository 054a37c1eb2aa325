package io.shouwen.shared.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.shouwen.shared.RuleViolation;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** whatever a program writes as CSV is read back as it was. */
class CsvRoundTripTest {

  @Property(tries = 300)
  @Label("Rows written with any separator and charset are read back cell by cell")
  void roundTrip(
      @ForAll("tables") List<List<String>> rows,
      @ForAll("separators") char separator,
      @ForAll("charsets") Charset charset)
      throws IOException {
    List<List<String>> expected = new ArrayList<>();
    expected.add(List.of("编号", "主题", "内容"));
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer =
        new CSVPrinter(text, CSVFormat.RFC4180.builder().setDelimiter(separator).get())) {
      printer.printRecord("编号", "主题", "内容");
      for (List<String> row : rows) {
        List<String> cells = row.stream().map(cell -> cell.replace('§', separator)).toList();
        printer.printRecord(cells);
        expected.add(cells);
      }
    }
    assertEquals(
        expected,
        TableReader.read(text.toString().getBytes(charset)).rows().stream()
            .map(TableRow::cells)
            .toList());
  }

  @Property(tries = 500)
  @Label("Any bytes are read or refused, never anything else")
  void anyBytes(@ForAll byte[] bytes) {
    try {
      TableReader.read(bytes);
    } catch (RuleViolation refused) {
      assertEquals("importing", refused.code().substring(0, 9));
    }
  }

  @Property(tries = 100)
  @Label("A quotation mark that stays open is refused")
  void openQuote(@ForAll("cells") String cell) {
    String text = "编号,内容\n1,\"" + cell.replaceAll("[\";\t]", "");
    assertThrows(
        RuleViolation.class, () -> TableReader.read(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    return cells()
        .list()
        .ofSize(3)
        .map(
            cells -> {
              List<String> row = new ArrayList<>(cells);
              row.set(2, cells.get(2) + "末");
              return row;
            })
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  @Provide
  Arbitrary<String> cells() {
    return Arbitraries.strings().withChars("ab§\"\n |'=+楼梯水管漏雨车位").ofMaxLength(12);
  }

  @Provide
  Arbitrary<Character> separators() {
    return Arbitraries.of(',', ';', '\t');
  }

  @Provide
  Arbitrary<Charset> charsets() {
    return Arbitraries.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE);
  }
}
