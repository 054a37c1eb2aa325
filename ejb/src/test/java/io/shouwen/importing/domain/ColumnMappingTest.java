package io.shouwen.importing.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.complaint.domain.Category;
import io.shouwen.complaint.domain.Channel;
import io.shouwen.complaint.domain.Mood;
import io.shouwen.complaint.domain.Severity;
import io.shouwen.shared.RuleViolation;
import io.shouwen.shared.reading.WordList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** which column is which field. */
class ColumnMappingTest {

  @Test
  @DisplayName("Headers of a message board find their fields; counters of likes find none")
  void messageBoard() {
    ColumnMapping mapping =
        ColumnMapping.byHeaders(List.of("留言编号", "留言用户", "留言主题", "留言时间", "留言详情", "反对数", "点赞数"));
    assertEquals(
        Map.of(
            TargetField.SOURCE_NUMBER, 0,
            TargetField.COMPLAINANT_NAME, 1,
            TargetField.SUBJECT, 2,
            TargetField.RECEIVED_AT, 3,
            TargetField.NARRATIVE, 4),
        mapping.columns());
    assertEquals(Set.of(), mapping.missing());
  }

  @ParameterizedTest
  @CsvSource({
    "Received At, RECEIVED_AT",
    "received_at, RECEIVED_AT",
    "RECEIVED-AT, RECEIVED_AT",
    "ＳＵＢＪＥＣＴ, SUBJECT",
    "' 联系 电话：', PHONE",
    "投诉 类别, CATEGORY",
    "Source number, SOURCE_NUMBER",
    "希望完成日期, WANTED_BY",
  })
  @DisplayName("Case, blanks, punctuation and width make no difference")
  void normalised(String header, TargetField field) {
    assertEquals(OptionalInt.of(0), ColumnMapping.byHeaders(List.of(header)).column(field));
  }

  @Test
  @DisplayName("The first of two equal headers counts")
  void first() {
    assertEquals(
        OptionalInt.of(1),
        ColumnMapping.byHeaders(List.of("x", "内容", "内容")).column(TargetField.NARRATIVE));
  }

  @Test
  @DisplayName("When it was received and what happened must have a column; the subject will do")
  void missing() {
    assertEquals(
        Set.of(TargetField.RECEIVED_AT, TargetField.NARRATIVE),
        ColumnMapping.byHeaders(List.of("编号", "姓名")).missing());
    assertEquals(Set.of(TargetField.RECEIVED_AT), ColumnMapping.byHeaders(List.of("主题")).missing());
    assertEquals(Set.of(), ColumnMapping.byHeaders(List.of("日期", "主题")).missing());
  }

  @Test
  @DisplayName("It is kept as a text and comes back the same")
  void kept() {
    ColumnMapping mapping =
        new ColumnMapping(Map.of(TargetField.NARRATIVE, 4, TargetField.SUBJECT, 0));
    assertEquals("SUBJECT=0,NARRATIVE=4", mapping.joined());
    assertEquals(mapping, ColumnMapping.parse(mapping.joined()));
    assertEquals(Map.of(), ColumnMapping.parse("").columns());
    assertTrue(mapping.fits(5));
    assertFalse(mapping.fits(4));
    assertFalse(new ColumnMapping(Map.of(TargetField.SUBJECT, -1)).fits(4));
  }

  @Test
  @DisplayName("The header row is the one that names most fields; without any it is the first")
  void headerRow() {
    assertEquals(
        2,
        HeaderRow.find(
            List.of(
                List.of("2019 年投诉汇总"),
                List.of("编号", "说明"),
                List.of("编号", "主题", "时间"),
                List.of("1", "漏水", "2019-01-01"))));
    assertEquals(0, HeaderRow.find(List.of(List.of("a", "b"), List.of("c", "d"))));
    RuleViolation alone =
        assertThrows(RuleViolation.class, () -> HeaderRow.find(List.of(List.of("编号", "主题"))));
    assertEquals("importing.no-rows", alone.code());
  }

  @Test
  @DisplayName(
      "Files with the same headers have the same signature, whatever their case and blanks")
  void signature() {
    assertEquals(
        HeaderRow.signature(List.of("Received At", "主题")),
        HeaderRow.signature(List.of("received_at ", " 主题：")));
    assertNotEquals(HeaderRow.signature(List.of("a", "b")), HeaderRow.signature(List.of("b", "a")));
    assertNotEquals(HeaderRow.signature(List.of("ab")), HeaderRow.signature(List.of("a", "b")));
  }

  @ParameterizedTest
  @ValueSource(classes = {Channel.class, Category.class, Severity.class, Mood.class})
  @DisplayName("Every constant that a cell can name has words of its own in the data")
  <E extends Enum<E>> void words(Class<E> type) {
    Map<String, E> owner = new HashMap<>();
    for (E constant : type.getEnumConstants()) {
      List<String> listed = KnownWords.ALL.listed(constant);
      assertFalse(listed.isEmpty(), constant.name());
      Stream.concat(listed.stream(), Stream.of(constant.name()))
          .map(WordList::normal)
          .distinct()
          .forEach(word -> assertEquals(null, owner.put(word, constant), word));
      assertEquals(Optional.of(constant), KnownWords.ALL.meant(type, " " + listed.get(0) + " "));
    }
  }

  @Test
  @DisplayName("No header word is listed for two fields")
  void fieldWords() {
    Map<String, TargetField> owner = new HashMap<>();
    for (TargetField field : TargetField.values()) {
      KnownWords.ALL.listed(field).stream()
          .map(WordList::normal)
          .distinct()
          .forEach(word -> assertEquals(null, owner.put(word, field), word));
    }
  }
}
