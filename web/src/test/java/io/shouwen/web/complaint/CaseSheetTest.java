package io.shouwen.web.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.complaint.boundary.CaseRow;
import io.shouwen.complaint.domain.Category;
import io.shouwen.complaint.domain.Channel;
import io.shouwen.complaint.domain.Severity;
import io.shouwen.complaint.domain.Stage;
import io.shouwen.complaint.domain.Validity;
import io.shouwen.complaint.domain.WaitingFor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Quality 4: the export opens in Excel as numbers and dates; quality 3: nothing in it is computed.
 */
class CaseSheetTest {
  private static final Instant NOW = Instant.parse("2026-03-14T04:00:00Z");

  private static CaseRow row(String subject, @Nullable Instant due) {
    return new CaseRow(
        "TH-20260311-0042",
        subject,
        Severity.MAJOR,
        Category.EQUIPMENT,
        Channel.TELEPHONE,
        Stage.IN_HAND,
        Validity.VALID,
        true,
        false,
        "听湖花园",
        "王**",
        "3-1-**",
        WaitingFor.DEPARTMENT,
        "工程部",
        "林晓雯",
        due,
        null,
        null,
        null,
        Instant.parse("2026-03-11T01:02:00Z"),
        Instant.parse("2026-03-12T01:02:00Z"));
  }

  private static List<Row> written(Locale language, CaseRow... rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ResourceBundle texts = ResourceBundle.getBundle("io.shouwen.web.text.export", language);
    CaseSheet sheet =
        new CaseSheet(out, language, texts::getString, ZoneId.of("Asia/Shanghai"), NOW);
    for (CaseRow row : rows) {
      sheet.add(row);
    }
    sheet.finish();
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      return book.getFirstSheet().read();
    }
  }

  private static int at(String column) {
    return CaseSheet.COLUMNS.indexOf(column);
  }

  @Test
  @DisplayName("Words are in the reader's language, dates are dates, numbers are numbers")
  void values() throws IOException {
    List<Row> rows =
        written(Locale.SIMPLIFIED_CHINESE, row("电梯异响", Instant.parse("2026-03-14T02:30:00Z")));
    assertEquals("编号", rows.get(0).getCellText(0));
    Row row = rows.get(1);
    assertEquals("TH-20260311-0042", row.getCellText(at("number")));
    assertEquals("电梯异响", row.getCellText(at("subject")));
    assertEquals("重大", row.getCellText(at("severity")));
    assertEquals("工程部", row.getCellText(at("waitingFor")));
    assertEquals("是", row.getCellText(at("emergency")));
    assertEquals(
        LocalDateTime.of(2026, 3, 11, 9, 2), row.getCellAsDate(at("receivedAt")).orElseThrow());
    assertEquals(CellType.NUMBER, row.getCell(at("receivedAt")).getType());
    assertEquals(
        0, new BigDecimal("3").compareTo(row.getCellAsNumber(at("ageDays")).orElseThrow()));
    assertEquals(
        0, new BigDecimal("1.5").compareTo(row.getCellAsNumber(at("lateHours")).orElseThrow()));
  }

  @Test
  @DisplayName("English readers get English headings; what is not late has no lateness")
  void english() throws IOException {
    List<Row> rows = written(Locale.ENGLISH, row("noise", null));
    assertEquals("Number", rows.get(0).getCellText(0));
    assertEquals("Major", rows.get(1).getCellText(at("severity")));
    Cell due = rows.get(1).getOptionalCell(at("nextDueAt")).orElse(null);
    assertTrue(due == null || due.getType() == CellType.EMPTY);
    assertNull(rows.get(1).getOptionalCell(at("lateHours")).orElse(null));
  }

  @ParameterizedTest
  @DisplayName("What begins like a formula is a text and is kept as it was written")
  @ValueSource(
      strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "=HYPERLINK(\"http://x\")"})
  void formulas(String subject) throws IOException {
    Row row = written(Locale.ENGLISH, row(subject, null)).get(1);
    assertEquals(CellType.STRING, row.getCell(at("subject")).getType());
    assertEquals(subject, row.getCellText(at("subject")));
    assertNull(row.getCell(at("subject")).getFormula());
  }

  @Test
  @DisplayName("Signs that a sheet cannot carry are left out, rare ones are kept")
  void signs() throws IOException {
    Row row = written(Locale.ENGLISH, row("a\u0000b\u000bc<&>\uD83D\uDE21\uD800", null)).get(1);
    assertEquals("abc<&>\uD83D\uDE21", row.getCellText(at("subject")));
  }

  @Test
  @DisplayName("Rows leave in between: a long list is whole")
  void many() throws IOException {
    CaseRow[] rows = new CaseRow[1_234];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = row("number " + i, NOW);
    }
    List<Row> read = written(Locale.ENGLISH, rows);
    assertEquals(rows.length + 1, read.size());
    assertEquals("number 1233", read.get(1_234).getCellText(at("subject")));
  }
}
