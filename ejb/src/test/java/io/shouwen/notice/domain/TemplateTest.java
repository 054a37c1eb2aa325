package io.shouwen.notice.domain;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.shared.RuleViolation;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("N-2: how messages are worded")
class TemplateTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Map<String, String> VALUES =
      Map.of(
          "number", "TH-20260311-0042",
          "subject", "电梯异响",
          "severity", "Severity.MAJOR",
          "dueAt", "2026-03-14T01:02:00Z",
          "minutes", "200",
          "place", "3栋1单元502");

  private static String body(String template, Map<String, String> values) {
    return new Template("x", template).fill(values).body();
  }

  @Test
  @DisplayName("a missing value is nothing, and takes its brackets with it")
  void missing() {
    assertEquals("A  B", body("A {reason} B", Map.of()));
    assertEquals("A B", body("A[ ({reason})] B", Map.of()));
    assertEquals("A (why) B", body("A[ ({reason})] B", Map.of("reason", "why")));
    assertEquals("A B", body("A[ {reason}, {place}] B", Map.of("reason", "why")));
    assertEquals("[sic] A", body("[sic] A", Map.of()));
  }

  @Test
  @DisplayName("a value is never read as a placeholder or a bracket")
  void valuesAreText() {
    Map<String, String> sly = Map.of("reason", "{number} [x] $1 \\", "number", "N");
    assertEquals("{number} [x] $1 \\ N", body("{reason} {number}", sly));
    assertEquals("({number} [x] $1 \\)", body("[({reason})]", sly));
  }

  @ParameterizedTest
  @CsvSource({
    "notice.template-title, '', b",
    "notice.template-brace, t, 'a } b'",
    "notice.template-brace, t, '{a b}'",
    "notice.template-brace, '{', b",
    "notice.unknown-placeholder, t, '{nobody}'",
    "notice.unknown-placeholder, '{onBehalfOf}', b"
  })
  @DisplayName("one that could not be filled in is refused")
  void refused(String code, String title, String body) {
    assertEquals(
        code, assertThrows(RuleViolation.class, new Template(title, body)::requireSound).code());
  }

  @Test
  @DisplayName("every kind has sound words in both languages, and no placeholder is left over")
  void ownWords() {
    SortedSet<String> kinds = MessageKind.all();
    assertTrue(
        kinds.containsAll(
            new TreeSet<>(
                List.of(
                    "deadline.reminder",
                    "deadline.breach",
                    "deadline.ladder",
                    "deadline.silent",
                    "deadline.promoted",
                    "deadline.watch",
                    "calendar.next-year-missing",
                    "approval.asked",
                    "approval.reminder",
                    "approval.decided",
                    "case.dispatched",
                    "case.handed-over",
                    "case.offered",
                    "case.reopened",
                    "case.returned",
                    "case.escalated",
                    "emergency.opened"))),
        kinds.toString());
    for (String kind : kinds) {
      for (MessageLanguage language : MessageLanguage.values()) {
        Template words = MessageKind.words(kind, language);
        assertDoesNotThrow(words::requireSound, kind);
        boolean chinese =
            (words.title() + words.body()).codePoints().anyMatch(c -> c >= 0x4E00 && c < 0xA000);
        assertTrue(language == MessageLanguage.CHINESE || !chinese, kind);
        for (Map<String, String> values : List.of(VALUES, Map.of("number", "N"))) {
          Wording said = words.fill(new ShownValues(language.locale(), SHANGHAI).of(values));
          assertFalse(
              Pattern.compile("[{}\\[\\]]|Severity\\.").matcher(said.title() + said.body()).find(),
              said.toString());
        }
      }
    }
  }

  @Test
  @DisplayName("X-3: a reminder reads well in both languages")
  void readsWell() {
    Wording chinese =
        MessageKind.words("deadline.reminder", MessageLanguage.CHINESE)
            .fill(new ShownValues(Locale.SIMPLIFIED_CHINESE, SHANGHAI).of(VALUES));
    assertEquals("【提醒】TH-20260311-0042还剩 3 小时 20 分", chinese.title());
    assertEquals(
        "TH-20260311-0042《电梯异响》（重大）：时限为 3月14日 09:02，还剩 3 小时 20 分。地点：3栋1单元502。", chinese.body());
    Wording english =
        MessageKind.words("deadline.reminder", MessageLanguage.ENGLISH)
            .fill(new ShownValues(Locale.ENGLISH, SHANGHAI).of(VALUES));
    assertEquals("Reminder: TH-20260311-0042, 3 h 20 min left", english.title());
  }

  @ParameterizedTest
  @CsvSource({
    "0, under 1 min",
    "59, 59 min",
    "60, 1 h",
    "-61, 1 h 1 min",
    "1440, 1 d",
    "1500, 1 d 1 h",
    "x, x"
  })
  @DisplayName("minutes are said as people say them")
  void minutes(String minutes, String said) {
    assertEquals(
        said,
        new ShownValues(Locale.ENGLISH, SHANGHAI).of(Map.of("minutes", minutes)).get("minutes"));
  }

  @Test
  @DisplayName("what is no instant or no constant stays as it is")
  void odd() {
    Map<String, String> shown =
        new ShownValues(Locale.ENGLISH, SHANGHAI)
            .of(Map.of("dueAt", "soon", "severity", "Severity.HUGE", "decision", "Stage.DONE"));
    assertEquals("soon", shown.get("dueAt"));
    assertEquals("HUGE", shown.get("severity"));
    assertEquals("Done", shown.get("decision"));
  }

  @Test
  @DisplayName("a kind that nobody foresaw is worded all the same")
  void other() {
    Wording said =
        MessageKind.words("visit.due", MessageLanguage.ENGLISH)
            .fill(Map.of("number", "N", "subject", "S"));
    assertEquals("N S", said.title());
  }

  @Property
  @Label("no template and no value makes filling fail")
  void neverFails(@ForAll String template, @ForAll String value) {
    Template any = new Template(template, template);
    assertDoesNotThrow(() -> any.fill(Map.of("number", value)));
  }
}
