package io.shouwen.shared.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.shared.RuleViolation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** what is read from a file, and what is refused. */
class TableReaderTest {
  private static final String PLAIN =
      """
      编号,主题,内容
      1,电梯异响,三号楼电梯上下都有异响，已经报修两次
      2,停车难,晚上九点以后地下车库没有空位，请物业想办法
      """;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16LE", "UTF-16BE", "Big5"})
  @DisplayName("The charset is recognised without a mark")
  void charsets(String charset) {
    String text = charset.equals("Big5") ? traditional() : PLAIN;
    Table table = TableReader.read(text.getBytes(Charset.forName(charset)));
    assertEquals(List.of(text.lines().toList().get(1).split(",", -1)), table.rows().get(1).cells());
  }

  private static String traditional() {
    return """
        編號,主題,內容
        1,電梯異響,三號樓電梯上下都有異響，已經報修兩次，請儘快派人檢查處理，謝謝
        2,停車難,晚上九點以後地下車庫沒有空位，請物業想辦法解決住戶的停車問題
        """;
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  @DisplayName("A byte order mark says the charset and is no part of the first header")
  void marks(String charset) {
    Table table = TableReader.read(("\uFEFF" + PLAIN).getBytes(Charset.forName(charset)));
    assertEquals("编号", table.rows().get(0).cells().get(0));
    assertTrue(table.form().contains(charset), table.form());
  }

  @Test
  @DisplayName("A short text in GBK, two lines, is still recognised")
  void shortGbk() {
    Table table = TableReader.read("编号,内容\n1,漏水\n".getBytes(Charset.forName("GBK")));
    assertEquals(List.of("1", "漏水"), table.rows().get(1).cells());
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  @DisplayName("The separator is the one that gives equal rows, also when cells hold the others")
  void separators(String separator) {
    String text =
        String.join(separator, "no", "subject", "text")
            + "\n"
            + String.join(separator, "1", "\"a,b;c\td\"", "x")
            + "\n"
            + String.join(separator, "2", "\"a;;;;\"", "\"y,y,y,y\"")
            + "\n";
    List<TableRow> rows = utf8(text).rows();
    assertEquals(List.of("1", "a,b;c\td", "x"), rows.get(1).cells());
    assertEquals(List.of("2", "a;;;;", "y,y,y,y"), rows.get(2).cells());
  }

  @Test
  @DisplayName("A spreadsheet's own sep= line says the separator and is no row")
  void saidSeparator() {
    Table table = utf8("sep=;\r\nno;text\r\n1;a, b, c\r\n");
    assertEquals(List.of("1", "a, b, c"), table.rows().get(1).cells());
    assertEquals(3, table.rows().get(1).line());
  }

  @Test
  @DisplayName("Quoted cells hold line breaks, tabs and quotes; a row's line is where it begins")
  void quotedLineBreaks() {
    Table table =
        utf8("no,text\r\n1,\"\n\t\t\n\t水管\r\n\t\"\"漏\"\"水\n\"\r\n\r\n,\r\n2,plain\r\n3,\"end\"");
    List<TableRow> rows = table.rows();
    assertEquals(List.of("1", "\n\t\t\n\t水管\n\t\"漏\"水\n"), rows.get(1).cells());
    assertEquals(List.of(1, 2, 9, 10), rows.stream().map(TableRow::line).toList());
    assertEquals(List.of("3", "end"), rows.get(3).cells());
  }

  @Test
  @DisplayName(
      "Control characters, which no database keeps, are dropped; empty cells at the end too")
  void controlCharacters() {
    assertEquals(
        List.of("1", "ab"), utf8("no,text,more\n1,a\u0007\u001fb,\n").rows().get(1).cells());
  }

  @Test
  @DisplayName("An open quotation mark is refused with the line on which it opens")
  void openQuote() {
    RuleViolation refused = refusal("no,text\n1,a\n2,\"b\n3,c\n".getBytes(StandardCharsets.UTF_8));
    assertEquals("importing.broken-csv", refused.code());
    assertEquals(List.of(3), refused.arguments());
  }

  @ParameterizedTest
  @CsvSource({
    "'', importing.empty",
    "' \n,,\n\n', importing.empty",
    "'%PDF-1.7 and so on', importing.not-a-table",
    "'<html><body><table><tr><td>1</td></tr></table></body></html>', importing.not-a-table",
    "'PK\u0003\u0004 broken', importing.broken-excel",
  })
  @DisplayName("What is no table is refused with its own sentence")
  void noTable(String content, String code) {
    assertEquals(code, refusal(content.getBytes(StandardCharsets.UTF_8)).code());
  }

  @Test
  @DisplayName(
      "Zero bytes, an old Excel file, a zip without a workbook and undecodable bytes are refused")
  void otherFiles() throws IOException {
    assertEquals("importing.not-a-table", refusal(new byte[] {'a', 0, 0, 0, 'b', 1}).code());
    byte[] old = new byte[600];
    byte[] magic = {
      (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    System.arraycopy(magic, 0, old, 0, magic.length);
    assertEquals("importing.old-excel", refusal(old).code());
    assertEquals("importing.not-a-table", refusal(zip("word/document.xml", 10)).code());
    assertEquals(
        "importing.unknown-charset",
        refusal(new byte[] {'a', ',', (byte) 0xFF, (byte) 0xFF, '\n', (byte) 0x80, '\n'}).code());
  }

  @Test
  @DisplayName("20 MB are the limit, 100,000 rows, 200 columns, and a row of 200,000 characters")
  void limits() {
    assertEquals("importing.too-large", refusal(new byte[TableReader.MOST_BYTES + 1]).code());
    assertEquals(
        "importing.too-many-rows",
        refusal(bytes("a,b\n" + "1,2\n".repeat(Table.MOST_ROWS + 1))).code());
    assertEquals(
        Table.MOST_ROWS + 1, utf8("a,b\n" + "1,2\n".repeat(Table.MOST_ROWS)).rows().size());
    assertEquals(
        "importing.too-many-columns",
        refusal(bytes("a,".repeat(Table.MOST_COLUMNS) + "b\n1,2\n")).code());
    assertEquals(
        "importing.row-too-long",
        refusal(bytes("a,b\n1," + "x".repeat(Table.LONGEST_ROW) + "\n")).code());
  }

  @Test
  @DisplayName("A zip bomb is refused while it is unpacked to nowhere")
  void zipBomb() throws IOException {
    byte[] bomb = zip("xl/workbook.xml", 20 * 1024 * 1024);
    assertTrue(bomb.length < 100_000);
    assertEquals("importing.zip-bomb", refusal(bomb).code());
  }

  private static byte[] zip(String name, int zeros) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(new byte[zeros]);
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Table utf8(String text) {
    return TableReader.read(bytes(text));
  }

  private static RuleViolation refusal(byte[] content) {
    return assertThrows(RuleViolation.class, () -> TableReader.read(content));
  }
}
