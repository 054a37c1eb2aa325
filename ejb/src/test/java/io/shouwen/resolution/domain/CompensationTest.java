package io.shouwen.resolution.domain;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.shouwen.organization.domain.Actor;
import io.shouwen.organization.domain.Role;
import io.shouwen.organization.domain.Scope;
import io.shouwen.shared.RuleViolation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("H-3: a compensation")
class CompensationTest {
  private static final Instant NOW = Instant.parse("2026-03-11T01:02:00Z");
  private static final Actor HANDLER = person(3, Role.HANDLER);
  private static final Actor MANAGER = person(7, Role.CENTRE_MANAGER);

  private static Actor person(long id, Role role) {
    return new Actor(id, "u" + id, role.roleName(), EnumSet.of(role), Scope.wholeGroup(), null);
  }

  private static Compensation wish(String amount, int reason, int rank, Actor by) {
    return Compensation.request(
        1,
        "3-1-101",
        Grade.SERIOUS,
        ProblemKind.PROPERTY_DAMAGE,
        new BigDecimal(amount),
        reason == 0 ? " " : "x".repeat(reason),
        rank,
        by,
        NOW);
  }

  @ParameterizedTest
  @CsvSource({
    "0.01, 1, ",
    "9999999.99, 1000, ",
    "100.500, 1, ",
    "0, 1, resolution.amount",
    "-1, 1, resolution.amount",
    "0.001, 1, resolution.amount",
    "10000000, 1, resolution.amount",
    "1, 0, resolution.reason",
    "1, 1001, resolution.reason"
  })
  @DisplayName("is asked for with an amount and a reason")
  void asked(String amount, int reason, @Nullable String code) {
    if (code == null) {
      Compensation wish = wish(amount, reason, 2, HANDLER);
      assertEquals(0, new BigDecimal(amount).compareTo(wish.amount()));
      assertEquals(Grade.SERIOUS, wish.grade());
      assertEquals(ProblemKind.PROPERTY_DAMAGE, wish.problem());
      assertEquals(CompensationState.REQUESTED, wish.state());
    } else {
      refused(code, () -> wish(amount, reason, 2, HANDLER));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "true, -1, GRANTED, ",
    "true, 1000, GRANTED, ",
    "true, 1001, REQUESTED, resolution.reason",
    "false, 1, REFUSED, ",
    "false, 1000, REFUSED, ",
    "false, 1001, REQUESTED, resolution.reason",
    "false, 0, REQUESTED, resolution.reason",
    "false, -1, REQUESTED, resolution.reason"
  })
  @DisplayName("is refused only with words, granted also without")
  void decided(boolean grant, int comment, CompensationState after, @Nullable String code) {
    Compensation wish = wish("10", 1, 2, HANDLER);
    String words = comment < 0 ? null : comment == 0 ? " " : "x".repeat(comment);
    Runnable decision = () -> wish.decide(grant, words, 2, MANAGER, NOW);
    if (code == null) {
      assertDoesNotThrow(decision::run);
      refused("resolution.already-decided", decision);
    } else {
      refused(code, decision);
    }
    assertEquals(after, wish.state());
  }

  @Test
  @DisplayName("is decided by somebody else, of the rank that the sum needs now")
  void byWhom() {
    Compensation wish = wish("10", 1, 3, MANAGER);
    refused("resolution.own-request", () -> wish.decide(true, null, 2, MANAGER, NOW));
    Actor other = person(8, Role.CENTRE_MANAGER);
    refused("resolution.rank-too-low", () -> wish.decide(true, null, 3, other, NOW));
    wish.decide(true, null, 2, other, NOW);
    assertEquals(CompensationState.GRANTED, wish.state());
    assertEquals(CompensationState.GRANTED, wish("10", 1, 2, MANAGER).state());
  }

  private static void refused(String code, Runnable work) {
    assertEquals(code, assertThrows(RuleViolation.class, work::run).code());
  }
}
