package io.shouwen.resolution.domain;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.shouwen.complaint.domain.Responsibility;
import io.shouwen.organization.domain.Actor;
import io.shouwen.organization.domain.Role;
import io.shouwen.organization.domain.Scope;
import io.shouwen.resolution.domain.AuthorityMatrix.Cell;
import io.shouwen.shared.RuleViolation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Handling")
class ResolutionTest {
  private static final Instant NOW = Instant.parse("2026-03-11T01:02:00Z");
  private static final Actor HANDLER = person(3, Role.HANDLER);
  private static final AuthorityMatrix MATRIX =
      new AuthorityMatrix(
          List.of(
              cell(Grade.SLIGHT, 2, "500"),
              cell(Grade.SLIGHT, 1, "100"),
              cell(Grade.SLIGHT, 3, "2000"),
              cell(Grade.SLIGHT, 4, "50000")));

  private static Actor person(long id, Role role) {
    return new Actor(id, "u" + id, role.roleName(), EnumSet.of(role), Scope.wholeGroup(), null);
  }

  private static Cell cell(Grade grade, int rank, String upTo) {
    return new Cell(grade, ProblemKind.GOODWILL, rank, new BigDecimal(upTo));
  }

  @ParameterizedTest
  @CsvSource({
    "0.01, 1",
    "100, 1",
    "100.01, 2",
    "500, 2",
    "501, 3",
    "2000, 3",
    "2000.01, 4",
    "50000, 4",
    "50001, 4"
  })
  @DisplayName("H-3: the lowest rank whose limit holds the household's sum grants it")
  void rankForSum(BigDecimal sum, int rank) {
    assertEquals(rank, MATRIX.rankFor(Grade.SLIGHT, ProblemKind.GOODWILL, sum));
  }

  @Test
  @DisplayName("H-3: what the matrix does not name is the general manager's")
  void unnamedIsTheGeneralManagers() {
    assertEquals(4, MATRIX.rankFor(Grade.SEVERE, ProblemKind.GOODWILL, BigDecimal.ONE));
    assertEquals(4, MATRIX.rankFor(Grade.SLIGHT, ProblemKind.WRONG_CHARGE, BigDecimal.ONE));
  }

  @Test
  @DisplayName("H-3: a higher rank never grants less than a lower one")
  void matrixRises() {
    assertDoesNotThrow(MATRIX::requireRising);
    refused(
        "resolution.limit-below-lower-rank",
        new AuthorityMatrix(List.of(cell(Grade.SLIGHT, 1, "100"), cell(Grade.SLIGHT, 2, "99")))
            ::requireRising);
    refused(
        "resolution.limit-negative",
        new AuthorityMatrix(List.of(cell(Grade.SLIGHT, 1, "-1")))::requireRising);
    assertDoesNotThrow(
        new AuthorityMatrix(List.of(cell(Grade.SLIGHT, 1, "5"), cell(Grade.SLIGHT, 2, "5")))
            ::requireRising);
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "1.001", "10000000"})
  @DisplayName("H-3: an amount is above zero, in cents, and not without end")
  void amount(BigDecimal amount) {
    refused("resolution.amount", () -> compensation(amount, 1, HANDLER));
  }

  @Test
  @DisplayName("H-3: within one's own rank it is granted at once, above it is asked")
  void withinOwnRank() {
    assertEquals(
        CompensationState.GRANTED,
        compensation(BigDecimal.TEN, 2, person(7, Role.CENTRE_MANAGER)).state());
    assertEquals(
        CompensationState.GRANTED,
        compensation(BigDecimal.TEN, 1, person(7, Role.CENTRE_MANAGER)).state());
    assertEquals(
        CompensationState.REQUESTED,
        compensation(BigDecimal.TEN, 3, person(7, Role.CENTRE_MANAGER)).state());
    assertEquals(CompensationState.REQUESTED, compensation(BigDecimal.TEN, 1, HANDLER).state());
  }

  @Test
  @DisplayName(
      "R-3: is decided once, by the rank it needs, never by the asker, refused with a comment")
  void decision() {
    Actor supervisor = person(6, Role.CENTRE_SUPERVISOR);
    Actor manager = person(7, Role.CENTRE_MANAGER);
    Compensation asked = compensation(BigDecimal.TEN, 2, supervisor);
    refused("resolution.own-request", () -> asked.decide(true, null, 2, supervisor, NOW));
    refused(
        "resolution.rank-too-low",
        () -> asked.decide(true, null, 2, person(16, Role.CENTRE_SUPERVISOR), NOW));
    refused("resolution.reason", () -> asked.decide(false, " ", 2, manager, NOW));
    refused("resolution.reason", () -> asked.decide(true, "x".repeat(1001), 2, manager, NOW));
    asked.decide(false, "too much", 2, manager, NOW);
    assertEquals(CompensationState.REFUSED, asked.state());
    refused("resolution.already-decided", () -> asked.decide(true, null, 2, manager, NOW));
    Compensation other = compensation(BigDecimal.TEN, 2, supervisor);
    other.decide(true, null, 2, person(8, Role.COMPANY_MANAGER), NOW);
    assertEquals(CompensationState.GRANTED, other.state());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, resolution.two-or-three-options",
    "1, 1, resolution.two-or-three-options",
    "4, 1, resolution.two-or-three-options",
    "2, 0, resolution.one-recommended",
    "3, 2, resolution.one-recommended",
    "2, 1, ''",
    "3, 1, ''"
  })
  @DisplayName("H-3: two or three options, one recommended")
  void options(int number, int recommended, String refusal) {
    List<OptionSet.Wording> wordings =
        IntStream.range(0, number)
            .mapToObj(i -> new OptionSet.Wording("option " + i, "a", null, i < recommended))
            .toList();
    if (refusal.isEmpty()) {
      List<ResolutionOption> options = OptionSet.of(1, 1, wordings);
      assertEquals(number, options.size());
      assertEquals(1, options.get(0).position());
      assertEquals("option 1", options.get(1).proposal());
    } else {
      refused(refusal, () -> OptionSet.of(1, 1, wordings));
    }
  }

  @Test
  @DisplayName("H-3: an option says something and fits")
  void optionText() {
    for (OptionSet.Wording bad :
        List.of(
            new OptionSet.Wording(" ", null, null, true),
            new OptionSet.Wording("x".repeat(1001), null, null, true),
            new OptionSet.Wording("x", "y".repeat(1001), null, true),
            new OptionSet.Wording("x", null, "y".repeat(1001), true))) {
      refused(
          "resolution.option-text",
          () ->
              OptionSet.of(1, 1, List.of(bad, new OptionSet.Wording("other", null, null, false))));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "3600, 7200, ''",
    "-60, 60, ''",
    "7200, 3600, resolution.appointment-window",
    "3600, 3600, resolution.appointment-window",
    "-120, -60, resolution.appointment-window",
    "-60, 0, resolution.appointment-window"
  })
  @DisplayName("H-5: an appointment is a window that is not over yet")
  void window(long from, long to, String refusal) {
    Runnable make = () -> appointment(NOW.plusSeconds(from), NOW.plusSeconds(to), "Li", null);
    if (refusal.isEmpty()) {
      assertDoesNotThrow(make::run);
    } else {
      refused(refusal, make);
    }
  }

  @Test
  @DisplayName("H-5: an appointment says who comes, and its result is recorded once")
  void appointmentResult() {
    Instant from = NOW.plusSeconds(60);
    Instant to = NOW.plusSeconds(120);
    refused("resolution.appointment-text", () -> appointment(from, to, " ", null));
    refused("resolution.appointment-text", () -> appointment(from, to, "x".repeat(501), null));
    refused("resolution.appointment-text", () -> appointment(from, to, "Li", "x".repeat(501)));
    Appointment appointment = appointment(from, to, "Li", "move the sofa");
    refused("resolution.appointment-text", () -> appointment.finish("", false));
    appointment.finish("nobody at home", true);
    refused("resolution.appointment-finished", () -> appointment.finish("again", false));
  }

  @ParameterizedTest
  @CsvSource({
    "facts, cause, 1, 0, ''",
    "facts, cause, 1, , ''",
    "' ', cause, 1, , resolution.findings",
    "facts, ' ', 1, , resolution.findings",
    "facts, cause, 0, , resolution.impact",
    "facts, cause, 1, -1, resolution.impact"
  })
  @DisplayName("H-2: findings need facts and a cause, at least one household, no negative money")
  void findings(
      String facts, String cause, int households, @Nullable BigDecimal money, String refusal) {
    Runnable write =
        () ->
            new Investigation(
                1,
                facts,
                cause,
                Responsibility.OURS,
                new Investigation.Impact(households, null, money, null),
                HANDLER,
                NOW);
    if (refusal.isEmpty()) {
      assertDoesNotThrow(write::run);
    } else {
      refused(refusal, write);
    }
  }

  private static Appointment appointment(
      Instant from, Instant to, String who, @Nullable String preparation) {
    return new Appointment(1, from, to, who, null, preparation, null, HANDLER, NOW);
  }

  private static Compensation compensation(BigDecimal amount, int rank, Actor by) {
    return Compensation.request(
        1, "unit:1", Grade.SLIGHT, ProblemKind.GOODWILL, amount, "because", rank, by, NOW);
  }

  private static void refused(String code, Runnable work) {
    assertEquals(code, assertThrows(RuleViolation.class, work::run).code());
  }
}
