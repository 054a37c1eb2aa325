package io.shouwen.api.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.api.json.Mistake;
import io.shouwen.complaint.boundary.StaleCase;
import io.shouwen.complaint.domain.Stage;
import io.shouwen.complaint.domain.Step;
import io.shouwen.shared.RuleViolation;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A problem document")
class ProblemTest {
  private static Problem refused(Locale language) {
    return Problem.refusal(
        409,
        new RuleViolation("complaint.stage-does-not-allow", Step.SIGN, Stage.RECEIVED),
        "/api/complaints/X",
        language);
  }

  private static String said(Problem problem, String member) {
    return String.valueOf(problem.members().get(member));
  }

  @Test
  @DisplayName("X-4: says a refusal in the caller's language, with code and arguments")
  void saysARefusal() {
    Problem english = refused(Locale.ENGLISH);
    assertEquals(
        List.of("type", "title", "status", "detail", "instance", "code", "arguments"),
        List.copyOf(english.members().keySet()));
    assertEquals(
        "urn:shouwen:problem:complaint.stage-does-not-allow", english.members().get("type"));
    assertEquals(List.of(Step.SIGN, Stage.RECEIVED), english.members().get("arguments"));
    String sentence = said(english, "detail");
    assertTrue(sentence.contains("Received"), sentence);
    String chinese = said(refused(Locale.SIMPLIFIED_CHINESE), "detail");
    assertTrue(chinese.codePoints().anyMatch(c -> c >= 0x4E00), chinese);
  }

  @Test
  @DisplayName("lists every mistake of the input with its place")
  void listsMistakes() {
    Problem one =
        Problem.input(400, List.of(Mistake.of("/subject", "field.missing")), "/", Locale.ENGLISH);
    assertEquals("field.missing", one.members().get("code"));
    assertEquals("/subject: This is missing.", one.members().get("detail"));
    Problem two =
        Problem.input(
            400,
            List.of(
                Mistake.of("/subject", "field.missing"),
                Mistake.of("stage", "field.choice", "X", "A, B")),
            "/",
            Locale.ENGLISH);
    assertEquals("input.several", two.members().get("code"));
    String errors = said(two, "errors");
    assertTrue(errors.contains("pointer=/subject") && errors.contains("parameter=stage"), errors);
    assertTrue(errors.contains("“X” is none of: A, B."), errors);
  }

  @ParameterizedTest
  @CsvSource({
    "complaint.unknown, true, 404",
    "complaint.unknown, false, 404",
    "complaint.unknown-customer, false, 422",
    "complaint.unknown-customer, true, 404",
    "organization.unknown-project, true, 404",
    "organization.unknown-project, false, 422",
    "complaint.subject, false, 422",
    "complaint.not-your-step, false, 403",
    "complaint.archived, false, 409",
    "complaint.request-key-reused, false, 409",
    "attachment.too-large, false, 413"
  })
  @DisplayName("has the status of its kind")
  void hasTheStatusOfItsKind(String code, boolean reads, int status) {
    RuleViolation refusal =
        code.equals("complaint.unknown") ? new RuleViolation(code, "A") : new RuleViolation(code);
    assertEquals(status, Statuses.of(refusal, reads, Set.of("A")));
  }

  @Test
  @DisplayName("X-2: a stale version is a failed precondition; another case in the body is not 404")
  void staleAndForeign() {
    assertEquals(412, Statuses.of(new StaleCase("A", List.of()), false, Set.of("A")));
    assertEquals(422, Statuses.of(new RuleViolation("complaint.unknown", "B"), false, Set.of("A")));
  }

  @Test
  @DisplayName("X-3: both languages have the same keys and placeholders")
  void bothLanguages() {
    ResourceBundle chinese = Problem.texts(Locale.SIMPLIFIED_CHINESE);
    ResourceBundle english = Problem.texts(Locale.ENGLISH);
    assertEquals(chinese.keySet(), english.keySet());
    for (String key : chinese.keySet()) {
      assertEquals(
          new MessageFormat(chinese.getString(key)).getFormatsByArgumentIndex().length,
          new MessageFormat(english.getString(key)).getFormatsByArgumentIndex().length,
          key);
      assertFalse(english.getString(key).codePoints().anyMatch(c -> c >= 0x4E00), key);
    }
  }

  @Test
  @DisplayName("speaks the first language of the caller that the product knows, else Chinese")
  void language() {
    assertEquals(Locale.ENGLISH, Replies.language(List.of(Locale.GERMAN, Locale.UK)));
    assertEquals(
        Locale.SIMPLIFIED_CHINESE, Replies.language(List.of(Locale.TAIWAN, Locale.ENGLISH)));
    assertEquals(Locale.SIMPLIFIED_CHINESE, Replies.language(List.of()));
  }
}
