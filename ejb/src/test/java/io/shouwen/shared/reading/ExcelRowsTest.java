package io.shouwen.shared.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.shouwen.shared.RuleViolation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Excel. */
class ExcelRowsTest {

  @Test
  @DisplayName(
      "Numbers stay exact, date cells become dates, bare day numbers stay numbers, gaps stay empty")
  void cells() throws IOException {
    Table table = TableReader.read(workbook());
    assertEquals("xlsx", table.form());
    assertEquals(List.of("编号", "时间", "内容", "备注"), table.rows().get(0).cells());
    assertEquals(
        List.of("188059", "2019-11-22 16:54:42", "\n\t漏水\n", "y"), table.rows().get(1).cells());
    assertEquals(List.of("12345678901", "43809.5", "", "x"), table.rows().get(2).cells());
    assertEquals(List.of(1, 2, 5), table.rows().stream().map(TableRow::line).toList());
  }

  @Test
  @DisplayName("A file cut in the middle is refused as damaged")
  void cut() throws IOException {
    byte[] whole = workbook();
    for (int length : new int[] {40, whole.length / 3, whole.length / 2, whole.length - 30}) {
      assertEquals("importing.broken-excel", refusal(Arrays.copyOf(whole, length)).code());
    }
  }

  @Test
  @DisplayName("XML that declares entities is refused, nothing outside the file is read")
  void entities() throws IOException {
    byte[] evil =
        replaced(
            workbook(),
            "xl/sharedStrings.xml",
            """
            <?xml version="1.0"?><!DOCTYPE sst [<!ENTITY x SYSTEM "file:///etc/hostname">]>
            <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>&x;</t></si></sst>
            """);
    assertEquals("importing.broken-excel", refusal(evil).code());
  }

  @Test
  @DisplayName("A part that is not XML is refused as damaged")
  void nonsense() throws IOException {
    for (String part : List.of("xl/workbook.xml", "xl/worksheets/sheet1.xml")) {
      assertEquals(
          "importing.broken-excel", refusal(replaced(workbook(), part, "nonsense")).code());
    }
  }

  private static byte[] workbook() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("投诉");
      List<String> headers = List.of("编号", "时间", "内容", "备注");
      for (int column = 0; column < headers.size(); column++) {
        sheet.value(0, column, headers.get(column));
      }
      sheet.value(1, 0, 188059);
      sheet.value(1, 1, LocalDateTime.of(2019, 11, 22, 16, 54, 42));
      sheet.style(1, 1).format("yyyy/m/d h:mm:ss").set();
      sheet.value(1, 2, "\n\t漏水\n");
      sheet.value(1, 3, "y");
      sheet.value(4, 0, 12_345_678_901L);
      sheet.value(4, 1, 43_809.5);
      sheet.value(4, 3, "x");
    }
    return bytes.toByteArray();
  }

  private static byte[] replaced(byte[] workbook, String name, String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Path file = Files.createTempFile("workbook", ".xlsx");
    try {
      Files.write(file, workbook);
      try (ZipFile zip = new ZipFile(file.toFile());
          ZipOutputStream out = new ZipOutputStream(bytes)) {
        assertNotNull(zip.getEntry(name), name);
        for (ZipEntry entry : zip.stream().toList()) {
          out.putNextEntry(new ZipEntry(entry.getName()));
          out.write(
              entry.getName().equals(name)
                  ? content.getBytes(StandardCharsets.UTF_8)
                  : zip.getInputStream(entry).readAllBytes());
        }
      }
    } finally {
      Files.delete(file);
    }
    return bytes.toByteArray();
  }

  private static RuleViolation refusal(byte[] content) {
    return assertThrows(RuleViolation.class, () -> TableReader.read(content));
  }
}
