package io.shouwen.complaint.domain;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.shouwen.deadline.domain.Obligation;
import io.shouwen.organization.domain.Role;
import io.shouwen.shared.RuleViolation;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("More time (T-4)")
class ExtensionRulesTest {
  private static final Instant NOW = Cases.NOW;
  private static final ExtensionRules RULES =
      new ExtensionRules(Map.of(Severity.MINOR, 3, Severity.IMPORTANT, 4, Severity.MAJOR, 4), 30);

  @ParameterizedTest(name = "{0}, {1} before: {2}")
  @CsvSource({
    "MINOR,     0, COMPANY_MANAGER",
    "MINOR,     1, GENERAL_MANAGER",
    "MINOR,     2, GENERAL_MANAGER",
    "IMPORTANT, 0, GENERAL_MANAGER",
    "IMPORTANT, 1, GENERAL_MANAGER",
    "MAJOR,     0, GENERAL_MANAGER",
    "MAJOR,     1, GENERAL_MANAGER"
  })
  @DisplayName("is granted by the rank of handbook section 5, the second time by the next one")
  void rank(Severity severity, int before, Role decider) {
    assertEquals(decider.rank(), RULES.rankFor(severity, before));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("is there for work, answer and follow-up, not for minutes and talk")
  void obligations(Obligation obligation) {
    boolean extendable =
        switch (obligation) {
          case SOLVE, ANSWER, PART, FOLLOW_UP, SECOND_LOOK, PROMISED_WORK -> true;
          default -> false;
        };
    if (extendable) {
      assertDoesNotThrow(() -> RULES.require(obligation, true, NOW, NOW.plusSeconds(1), NOW));
    } else {
      refused("complaint.not-extendable", obligation, true, NOW, NOW.plusSeconds(1));
    }
  }

  @ParameterizedTest(name = "owed {0}, due in {1} h, until in {2} h: {3}")
  @CsvSource({
    "true,  24,  48,  ",
    "true,  24,  25,  ",
    "true,  24,  24,  complaint.extension-not-later",
    "true,  24,  12,  complaint.extension-not-later",
    "true,  -24, 1,   ",
    "true,  -24, 0,   complaint.extension-in-past",
    "true,  -24, -1,  complaint.extension-in-past",
    "true,  24,  744, ",
    "true,  24,  745, complaint.extension-too-long",
    "true,  -24, 720, ",
    "true,  -24, 721, complaint.extension-too-long",
    "false, 24,  48,  complaint.deadline-over",
    "true,  ,    48,  complaint.extension-while-paused"
  })
  @DisplayName("goes beyond now and the present due time, at most by the most days; never paused")
  void dates(boolean owed, @Nullable Long due, long until, @Nullable String refusal) {
    Instant dueAt = due == null ? null : NOW.plus(Duration.ofHours(due));
    Instant newDueAt = NOW.plus(Duration.ofHours(until));
    if (refusal == null) {
      assertDoesNotThrow(() -> RULES.require(Obligation.SOLVE, owed, dueAt, newDueAt, NOW));
    } else {
      refused(refusal, Obligation.SOLVE, owed, dueAt, newDueAt);
    }
  }

  private static void refused(
      String code, Obligation obligation, boolean owed, @Nullable Instant dueAt, Instant newDueAt) {
    assertEquals(
        code,
        assertThrows(
                RuleViolation.class, () -> RULES.require(obligation, owed, dueAt, newDueAt, NOW))
            .code());
  }
}
