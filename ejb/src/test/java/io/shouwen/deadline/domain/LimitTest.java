package io.shouwen.deadline.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.shouwen.shared.RuleViolation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A policy that cannot hold is refused (T-1, T-3)")
class LimitTest {
  private static final Instant NOW = Policies.START;

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of("deadline.amount", make(() -> Allowance.elapsed(0, Allowance.Unit.HOURS))),
        Arguments.of("deadline.amount", make(() -> Allowance.elapsed(2, Allowance.Unit.SAME_DAY))),
        Arguments.of(
            "deadline.amount", make(() -> Allowance.elapsed(100_001, Allowance.Unit.MINUTES))),
        Arguments.of("deadline.reminder-after-due", make(() -> line(List.of(100), List.of()))),
        Arguments.of("deadline.reminder-after-due", make(() -> line(List.of(0), List.of()))),
        Arguments.of("deadline.not-rising", make(() -> line(List.of(80, 50), List.of()))),
        Arguments.of("deadline.not-rising", make(() -> line(List.of(50, 50), List.of()))),
        Arguments.of("deadline.not-rising", make(() -> line(List.of(), List.of(Duration.ZERO)))),
        Arguments.of(
            "deadline.not-rising",
            make(() -> line(List.of(), List.of(Duration.ofHours(4), Duration.ofHours(1))))),
        Arguments.of(
            "deadline.too-many-steps", make(() -> line(List.of(1, 2, 3, 4, 5, 6), List.of()))),
        Arguments.of(
            "deadline.no-policy",
            make(
                () ->
                    Policies.limit(
                        Obligation.APPOINTMENT, null, 1, Allowance.Unit.HOURS, Set.of()))),
        Arguments.of(
            "deadline.line-twice",
            make(
                () ->
                    new Policy(
                        1, List.of(line(List.of(50), List.of()), line(List.of(), List.of()))))),
        Arguments.of(
            "deadline.policy-in-past",
            make(
                () ->
                    new PolicyVersion(
                        null, NOW.minusSeconds(1), List.of(), "somebody", null, NOW))),
        Arguments.of(
            "deadline.note-length",
            make(
                () ->
                    new PolicyVersion(null, NOW, List.of(), "somebody", "x".repeat(1_001), NOW))));
  }

  private static Executable make(java.util.function.Supplier<Object> what) {
    return what::get;
  }

  private static Limit line(List<Integer> reminders, List<Duration> ladder) {
    return Policies.limit(
        Obligation.SOLVE,
        null,
        Allowance.elapsed(1, Allowance.Unit.DAYS),
        Set.of(),
        reminders,
        ladder);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void refused(String code, Executable making) {
    assertEquals(code, assertThrows(RuleViolation.class, making).code());
  }

  @Test
  @DisplayName("a version keeps its lines as they were written")
  void kept() {
    List<Limit> lines = Policies.handbook().limits();
    assertEquals(
        lines, new PolicyVersion(null, NOW, lines, "somebody", null, NOW).policy().limits());
  }
}
