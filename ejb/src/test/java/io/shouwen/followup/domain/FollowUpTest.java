package io.shouwen.followup.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.shouwen.complaint.domain.ContactMethod;
import io.shouwen.complaint.domain.Satisfaction;
import io.shouwen.organization.domain.Actor;
import io.shouwen.organization.domain.Scope;
import io.shouwen.shared.RuleViolation;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("H-6: a follow-up")
class FollowUpTest {
  private static final Actor CALLER =
      new Actor(10, "interviewer", "Zhou", Set.of(), Scope.wholeGroup(), null);

  private static FollowUp made(int words, int suggestions) {
    return new FollowUp(
        1,
        ContactMethod.TELEPHONE,
        Satisfaction.DISSATISFIED,
        false,
        words == 0 ? " " : "x".repeat(words),
        suggestions < 0 ? null : "x".repeat(suggestions),
        CALLER,
        Instant.parse("2026-03-11T01:02:00Z"));
  }

  @ParameterizedTest
  @CsvSource({"1, -1", "1000, 1000", "1, 0"})
  @DisplayName("keeps how content the customer is, with their words and perhaps suggestions")
  void kept(int words, int suggestions) {
    assertEquals(Satisfaction.DISSATISFIED, made(words, suggestions).satisfaction());
  }

  @ParameterizedTest
  @CsvSource({"0, -1", "1001, -1", "1, 1001"})
  @DisplayName("is refused without the customer's words, or over-long")
  void refused(int words, int suggestions) {
    assertEquals(
        "followup.words", assertThrows(RuleViolation.class, () -> made(words, suggestions)).code());
  }
}
