package io.shouwen.importing.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.complaint.domain.Category;
import io.shouwen.complaint.domain.Channel;
import io.shouwen.complaint.domain.Complainant;
import io.shouwen.complaint.domain.Mood;
import io.shouwen.complaint.domain.Reception;
import io.shouwen.complaint.domain.ReceptionFacts;
import io.shouwen.complaint.domain.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A-4, C-1: what a row says, and all that is wrong with it. */
class RowReadingTest {
  private static final Instant NOW = Instant.parse("2026-03-11T02:00:00Z");
  private static final List<String> HEADERS =
      List.of("编号", "时间", "主题", "内容", "诉求", "希望日期", "姓名", "电话", "房号", "地点", "渠道", "类别", "等级", "情绪");
  private static final RowReading READING =
      new RowReading(
          HEADERS,
          ColumnMapping.byHeaders(HEADERS),
          new ImportDefaults(7, Channel.WEB_PORTAL, Category.CHARGES),
          ZoneId.of("Asia/Shanghai"),
          Map.of("3-1-502", 31L),
          NOW);

  @Test
  @DisplayName("A full row becomes a reception form")
  void full() {
    RowReading.Reading read =
        READING.read(
            List.of(
                "T-17",
                "2026/3/10 18:30:00",
                " 电梯\n异响 ",
                "\n\t\t\n\t 上下都响 \n\n\n\n\t报修两次\n\t",
                "修好",
                "2026年3月20日",
                "王某",
                "138 0013-8000",
                "3-1-502",
                "3号楼",
                "微信",
                "设备设施",
                "重要",
                "愤怒"));
    assertEquals(List.of(), read.problems());
    assertEquals(Category.EQUIPMENT, read.category());
    assertEquals(Severity.IMPORTANT, read.severity());
    assertEquals(
        new ReceptionFacts(
            Channel.WECHAT,
            Instant.parse("2026-03-10T10:30:00Z"),
            Complainant.CUSTOMER,
            null,
            "王某",
            "13800138000",
            null,
            31L,
            "3号楼",
            null,
            null,
            null,
            "电梯 异响",
            "上下都响\n\n报修两次",
            "修好",
            LocalDate.of(2026, 3, 20),
            Mood.ANGRY,
            "T-17"),
        read.facts());
  }

  @Test
  @DisplayName(
      "Empty cells take the defaults; no name is an anonymous complainant; no severity is left open")
  void empty() {
    RowReading.Reading read = row(TargetField.NARRATIVE, "漏水");
    ReceptionFacts facts = facts(read);
    assertEquals(Channel.WEB_PORTAL, facts.channel());
    assertEquals(Category.CHARGES, read.category());
    assertNull(read.severity());
    assertEquals(Complainant.ANONYMOUS, facts.complainant());
    assertEquals(Mood.CALM, facts.mood());
    assertNull(facts.sourceNumber());
    assertNull(facts.unitId());
    assertNull(facts.phone());
  }

  @ParameterizedTest
  @CsvSource({
    "PHONE, 不详, customer.phone-number",
    "PHONE, 1234, customer.phone-number",
    "PHONE, 138****8000, customer.phone-number",
    "UNIT, 9-9-999, importing.unknown-unit",
    "CHANNEL, 心灵感应, importing.unknown-word",
    "CATEGORY, 天气, importing.unknown-word",
    "SEVERITY, 9, importing.unknown-word",
    "MOOD, 蓝, importing.unknown-word",
    "RECEIVED_AT, 2026-03-11 10:00:01, complaint.received-in-future",
    "RECEIVED_AT, 03/04/2019, importing.date-ambiguous",
    "RECEIVED_AT, '', importing.date-missing",
    "WANTED_BY, 尽快, importing.date",
    "NARRATIVE, '', importing.nothing-told",
  })
  @DisplayName("What is wrong is named by field, column, value and reason")
  void wrong(TargetField field, String value, String code) {
    RowReading.Reading read = row(field, value);
    assertNull(read.facts());
    assertEquals(1, read.problems().size());
    Problem problem = read.problems().get(0);
    assertEquals(field, problem.field());
    assertEquals(HEADERS.get(READING.mapping().column(field).orElseThrow()), problem.column());
    assertEquals(value, problem.value());
    assertEquals(code, problem.code());
  }

  @Test
  @DisplayName("A received time of just now is not the future")
  void now() {
    assertNotNull(row(TargetField.RECEIVED_AT, "2026-03-11 10:00:00").facts());
  }

  @Test
  @DisplayName("All that is wrong with a row is found at once, and is kept as a text and back")
  void severalProblems() {
    List<String> cells = new ArrayList<>(Collections.nCopies(HEADERS.size(), ""));
    cells.set(7, "电话");
    cells.set(8, "9-9-999");
    List<Problem> problems = READING.read(cells).problems();
    assertEquals(
        List.of(
            "importing.date-missing",
            "customer.phone-number",
            "importing.unknown-unit",
            "importing.nothing-told"),
        problems.stream().map(Problem::code).toList());
    assertEquals(problems, Problem.split(Problem.join(problems)));
    assertEquals(List.of(), Problem.split(null));
    assertEquals(List.of(), Problem.split(Problem.join(List.of())));
  }

  @Test
  @DisplayName("Too long: names 200 characters, demands 2,000, what happened 20,000")
  void tooLong() {
    assertEquals(List.of(), row(TargetField.COMPLAINANT_NAME, "王".repeat(200)).problems());
    assertEquals(
        List.of("201", "200"),
        row(TargetField.COMPLAINANT_NAME, "王".repeat(201)).problems().get(0).arguments());
    assertEquals(List.of(), row(TargetField.DEMAND, "修".repeat(2_000)).problems());
    assertEquals(
        "importing.too-long", row(TargetField.DEMAND, "修".repeat(2_001)).problems().get(0).code());
    assertEquals(List.of(), row(TargetField.NARRATIVE, "修".repeat(20_000)).problems());
    Problem problem = row(TargetField.NARRATIVE, "修".repeat(20_001)).problems().get(0);
    assertEquals("importing.too-long", problem.code());
    assertEquals(Problem.SHOWN, problem.value().length());
  }

  @Test
  @DisplayName("Without a subject it is the beginning of what happened")
  void subjectFromText() {
    assertEquals("第一行", facts(row(TargetField.NARRATIVE, "\n\t第一行\n第二行")).subject());
    String cut = facts(row(TargetField.NARRATIVE, "长".repeat(100))).subject();
    assertEquals("长".repeat(59) + "…", cut);
  }

  @Test
  @DisplayName("Without a text the subject is what happened")
  void textFromSubject() {
    ReceptionFacts facts = facts(row(TargetField.NARRATIVE, "", TargetField.SUBJECT, "停水"));
    assertEquals("停水", facts.subject());
    assertEquals("停水", facts.narrative());
  }

  @Test
  @DisplayName("An over-long subject is cut, the whole of it stands before what happened")
  void longSubject() {
    String title = "题".repeat(Reception.SUBJECT_LENGTH + 1);
    ReceptionFacts facts = facts(row(TargetField.NARRATIVE, "内容", TargetField.SUBJECT, title));
    assertEquals(Reception.SUBJECT_LENGTH, facts.subject().length());
    assertEquals(title + "\n\n内容", facts.narrative());
    String fits = "题".repeat(Reception.SUBJECT_LENGTH);
    ReceptionFacts whole = facts(row(TargetField.NARRATIVE, "内容", TargetField.SUBJECT, fits));
    assertEquals(fits, whole.subject());
    assertEquals("内容", whole.narrative());
  }

  @Test
  @DisplayName("A cut never halves a character")
  void cutBetweenCharacters() {
    String subject = facts(row(TargetField.NARRATIVE, "\uD83D\uDE00".repeat(50))).subject();
    assertEquals("\uD83D\uDE00".repeat(29) + "…", subject);
  }

  @Test
  @DisplayName("A row is known again by its source number, without one by all its cells")
  void identity() {
    ColumnMapping mapping = READING.mapping();
    assertEquals(
        RowReading.identity(mapping, List.of(" T-1 ", "a")),
        RowReading.identity(mapping, List.of("T-1", "b")));
    assertNotEquals(
        RowReading.identity(mapping, List.of("T-1")), RowReading.identity(mapping, List.of("T-2")));
    assertEquals(
        RowReading.identity(mapping, List.of("", "a ")),
        RowReading.identity(mapping, List.of("", "a")));
    assertNotEquals(
        RowReading.identity(mapping, List.of("", "a")),
        RowReading.identity(mapping, List.of("", "b")));
    assertNotEquals(
        RowReading.identity(mapping, List.of("x")),
        RowReading.identity(new ColumnMapping(Map.of()), List.of("x")));
  }

  @Test
  @DisplayName("A row shorter than the header has empty cells")
  void shortRow() {
    RowReading.Reading read = READING.read(List.of("T-1", "2026-03-01", "停水"));
    assertEquals("停水", facts(read).subject());
    assertTrue(RowReading.unitLabel(READING.mapping(), List.of("T-1")).isEmpty());
  }

  private static ReceptionFacts facts(RowReading.Reading read) {
    assertEquals(List.of(), read.problems());
    ReceptionFacts facts = read.facts();
    assertNotNull(facts);
    return facts;
  }

  private static RowReading.Reading row(TargetField field, String value) {
    return row(field, value, field, value);
  }

  private static RowReading.Reading row(
      TargetField field, String value, TargetField other, String otherValue) {
    Map<TargetField, String> said = new EnumMap<>(TargetField.class);
    said.put(TargetField.RECEIVED_AT, "2026-03-01");
    said.put(TargetField.NARRATIVE, "漏水");
    said.put(field, value);
    said.put(other, otherValue);
    List<String> cells = new ArrayList<>(Collections.nCopies(HEADERS.size(), ""));
    said.forEach((f, v) -> cells.set(READING.mapping().column(f).orElseThrow(), v));
    return READING.read(cells);
  }
}
