package io.shouwen.privacy.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.organization.domain.Actor;
import io.shouwen.organization.domain.Role;
import io.shouwen.organization.domain.Scope;
import io.shouwen.shared.RuleViolation;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("When a customer is made anonymous")
class OverwrittenTest {
  private static final Actor QUALITY =
      new Actor(7, "quality", "许文静", Set.of(Role.QUALITY), Scope.wholeGroup(), null);

  @ParameterizedTest(name = "{0} of an event stays: {1}")
  @DisplayName("figures and words of the product stay, texts and what nobody named go")
  @CsvSource({
    "severity.after, true", "amount, true", "promised, true", "department.2, true", "told, true",
    "said, false", "reason, false", "task.2, false", "option.1, false", "name, false",
    "aNewKey, false"
  })
  void event(String key, boolean stays) {
    Map<String, String> left = Overwritten.event(Map.of(key, "13800001234"));
    assertEquals(stays ? "13800001234" : Overwritten.MARK, left.get(key));
  }

  @Test
  @DisplayName("what the customer was told goes from a request for more time")
  void request() {
    assertEquals(
        Map.of("told", Overwritten.MARK, "number", "TH-1"),
        Overwritten.request(Map.of("told", "已告知王先生", "number", "TH-1")));
  }

  @ParameterizedTest(name = "reason “{0}”, typed “{1}”: {2}")
  @DisplayName("a reason and the number typed again are needed")
  @CsvSource({
    "'', 42, privacy.reason",
    "' ', 42, privacy.reason",
    "客户要求, 43, privacy.not-confirmed",
    "客户要求, '', privacy.not-confirmed"
  })
  void refused(String reason, String typed, String code) {
    RuleViolation refusal =
        assertThrows(
            RuleViolation.class,
            () -> new Anonymisation(42, 1, reason, typed, QUALITY, Instant.EPOCH));
    assertEquals(code, refusal.code());
  }

  @Test
  @DisplayName("the record counts what was reached")
  void record() {
    Anonymisation done = new Anonymisation(42, 1, " 客户要求 ", " 42 ", QUALITY, Instant.EPOCH);
    done.reached(3, 2);
    done.reached(1, 0);
    assertEquals(4, done.cases());
    assertEquals(2, done.files());
    assertEquals("客户要求", done.reason());
    assertTrue(done.byName().equals("许文静") && done.doneAt().equals(Instant.EPOCH));
  }
}
