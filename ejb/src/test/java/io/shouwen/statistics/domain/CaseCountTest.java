package io.shouwen.statistics.domain;

import static io.shouwen.statistics.domain.Figure.BASICALLY_SATISFIED;
import static io.shouwen.statistics.domain.Figure.CASES;
import static io.shouwen.statistics.domain.Figure.CLOSED;
import static io.shouwen.statistics.domain.Figure.CLOSED_SECONDS;
import static io.shouwen.statistics.domain.Figure.CONTACTED;
import static io.shouwen.statistics.domain.Figure.CONTACTED_SECONDS;
import static io.shouwen.statistics.domain.Figure.DISSATISFIED;
import static io.shouwen.statistics.domain.Figure.EXTENDED;
import static io.shouwen.statistics.domain.Figure.IN_TIME;
import static io.shouwen.statistics.domain.Figure.LATE;
import static io.shouwen.statistics.domain.Figure.LATE_EXTENDED;
import static io.shouwen.statistics.domain.Figure.OPEN;
import static io.shouwen.statistics.domain.Figure.PROMISES_BROKEN;
import static io.shouwen.statistics.domain.Figure.PROMISES_KEPT;
import static io.shouwen.statistics.domain.Figure.REOPENED;
import static io.shouwen.statistics.domain.Figure.REPEATED;
import static io.shouwen.statistics.domain.Figure.SATISFIED;
import static io.shouwen.statistics.domain.Figure.SIGNED;
import static io.shouwen.statistics.domain.Figure.SIGNED_SECONDS;
import static io.shouwen.statistics.domain.Figure.SOLVED;
import static io.shouwen.statistics.domain.Figure.SOLVED_SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.shouwen.complaint.domain.Category;
import io.shouwen.complaint.domain.Channel;
import io.shouwen.complaint.domain.Satisfaction;
import io.shouwen.complaint.domain.Severity;
import io.shouwen.complaint.domain.Stage;
import io.shouwen.complaint.domain.Validity;
import io.shouwen.deadline.domain.Obligation;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What a case counts as (I-1)")
class CaseCountTest {
  private static final Instant BEGAN = Instant.parse("2031-03-03T01:00:00Z");
  private static final Set<Figure> PUNCTUALITY = EnumSet.of(IN_TIME, EXTENDED, LATE, LATE_EXTENDED);

  private static Instant hours(int hours) {
    return BEGAN.plusSeconds(hours * 3_600L);
  }

  private static @Nullable Instant hoursOrNone(int hours) {
    return hours < 0 ? null : hours(hours);
  }

  /** A round of solving it that was due after 48 hours; less than 0 is not yet or never. */
  private static OwedFacts solve(int began, int ended, boolean met, int breached, int extensions) {
    return new OwedFacts(
        1,
        Obligation.SOLVE,
        began,
        hours(began),
        hours(began + 48),
        hoursOrNone(ended),
        met,
        hoursOrNone(breached),
        extensions);
  }

  private static OwedFacts owed(Obligation what, long key, int ended, boolean met, int breached) {
    return new OwedFacts(
        1, what, key, BEGAN, hours(1), hoursOrNone(ended), met, hoursOrNone(breached), 0);
  }

  private static CaseFacts facts(Stage stage, int reopened, @Nullable Satisfaction said) {
    return new CaseFacts(
        1,
        BEGAN,
        null,
        Category.EQUIPMENT,
        Severity.MINOR,
        Channel.TELEPHONE,
        Validity.VALID,
        false,
        stage,
        reopened,
        said,
        hours(100));
  }

  private static Figures count(Stage stage, OwedFacts... owed) {
    return CaseCount.of(facts(stage, 0, null), List.of(owed), false);
  }

  private static Arguments row(String what, Set<Figure> expected, OwedFacts... rounds) {
    return Arguments.of(what, expected, Arrays.asList(rounds));
  }

  static List<Arguments> rounds() {
    return List.of(
        row("nothing to solve", Set.of()),
        row("still owed, in its time", Set.of(), solve(0, -1, true, -1, 0)),
        row("solved by the due time", Set.of(IN_TIME), solve(0, 47, true, -1, 0)),
        row("solved at the due instant", Set.of(IN_TIME), solve(0, 48, true, -1, 0)),
        row("solved after it", Set.of(LATE), solve(0, 49, true, 48, 0)),
        row("unsolved after it", Set.of(LATE), solve(0, -1, true, 48, 0)),
        row("more time granted and needed", Set.of(EXTENDED), solve(0, 60, true, -1, 1)),
        row("more time granted, not needed", Set.of(IN_TIME), solve(0, 48, true, -1, 1)),
        row("more time granted after it was late", late(), solve(0, 60, true, 48, 1)),
        row("late also by the time granted", late(), solve(0, 99, true, 72, 1)),
        row("no longer owed: invalid, withdrawn", Set.of(), solve(0, 20, false, -1, 0)),
        row("no longer owed, but late before", Set.of(LATE), solve(0, 60, false, 48, 0)),
        row(
            "reopened and solved again",
            Set.of(IN_TIME),
            solve(0, 20, true, -1, 0),
            solve(50, 60, true, -1, 0)),
        row(
            "reopened, still owed",
            Set.of(),
            solve(0, 20, true, -1, 0),
            solve(50, -1, true, -1, 0)),
        row(
            "solved again late",
            Set.of(LATE),
            solve(0, 20, true, -1, 0),
            solve(50, 99, true, 98, 0)),
        row(
            "late, reopened, in time",
            Set.of(LATE),
            solve(0, 60, true, 48, 0),
            solve(70, 80, true, -1, 0)));
  }

  private static Set<Figure> late() {
    return Set.of(LATE, LATE_EXTENDED);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rounds")
  @DisplayName("T-5: in time, with extension and late exclude one another; a breach stays")
  void punctuality(String what, Set<Figure> expected, List<OwedFacts> rounds) {
    Figures counted = CaseCount.of(facts(Stage.IN_HAND, 0, null), rounds, false);
    for (Figure each : PUNCTUALITY) {
      assertEquals(expected.contains(each) ? 1 : 0, counted.of(each), what + ": " + each);
    }
  }

  @Test
  @DisplayName("is one case, open as long as its stage is")
  void open() {
    for (Stage stage : Stage.values()) {
      Figures counted = count(stage);
      assertEquals(1, counted.of(CASES));
      assertEquals(stage.isOpen() ? 1 : 0, counted.of(OPEN), stage.name());
      assertEquals(stage == Stage.ARCHIVED ? 1 : 0, counted.of(CLOSED), stage.name());
    }
  }

  @Test
  @DisplayName("H-6: reopened once however often, with what the customer said last")
  void afterwards() {
    Map<Satisfaction, Figure> said =
        Map.of(
            Satisfaction.SATISFIED, SATISFIED,
            Satisfaction.BASICALLY_SATISFIED, BASICALLY_SATISFIED,
            Satisfaction.DISSATISFIED, DISSATISFIED);
    said.forEach(
        (how, figure) -> {
          Figures counted = CaseCount.of(facts(Stage.DONE, 2, how), List.of(), true);
          assertEquals(1, counted.of(REOPENED));
          assertEquals(1, counted.of(REPEATED));
          for (Figure each : said.values()) {
            assertEquals(each == figure ? 1 : 0, counted.of(each), how.name());
          }
        });
    assertEquals(0, count(Stage.DONE).of(REOPENED));
    assertEquals(0, count(Stage.DONE).of(REPEATED));
    assertEquals(0, count(Stage.DONE).of(SATISFIED));
  }

  @Test
  @DisplayName("C-4: promises kept, and broken whether made good later or not")
  void promises() {
    Figures counted =
        count(
            Stage.IN_HAND,
            owed(Obligation.PROMISED_CONTACT, 0, 1, true, -1),
            owed(Obligation.PROMISED_WORK, 0, 2, true, 1),
            owed(Obligation.APPOINTMENT, 0, -1, true, 1),
            owed(Obligation.APPOINTMENT, 1, 1, false, -1), // called off
            owed(Obligation.APPOINTMENT, 2, -1, true, -1), // to come
            owed(Obligation.CONTACT, 0, 2, true, 1)); // owed, but promised to nobody
    assertEquals(1, counted.of(PROMISES_KEPT));
    assertEquals(2, counted.of(PROMISES_BROKEN));
  }

  @Test
  @DisplayName("counts the time to the first contact and signature, the last solving, the archive")
  void times() {
    Figures counted =
        count(
            Stage.ARCHIVED,
            owed(Obligation.CONTACT, 0, 3, true, 1),
            owed(Obligation.SIGN, 7, 5, true, -1),
            owed(Obligation.SIGN, 8, 4, true, -1),
            owed(Obligation.SIGN, 9, 2, false, -1), // called off
            solve(0, 20, true, -1, 0),
            solve(50, 60, true, -1, 0));
    assertEquals(List.of(1L, 3 * 3_600L), pair(counted, CONTACTED, CONTACTED_SECONDS));
    assertEquals(List.of(1L, 4 * 3_600L), pair(counted, SIGNED, SIGNED_SECONDS));
    assertEquals(List.of(1L, 60 * 3_600L), pair(counted, SOLVED, SOLVED_SECONDS));
    assertEquals(List.of(1L, 100 * 3_600L), pair(counted, CLOSED, CLOSED_SECONDS));
    Figures reopened = count(Stage.REOPENED, solve(0, 20, true, -1, 0), solve(50, -1, true, -1, 0));
    assertEquals(List.of(0L, 0L), pair(reopened, SOLVED, SOLVED_SECONDS));
    assertEquals(List.of(0L, 0L), pair(count(Stage.IN_HAND), SIGNED, SIGNED_SECONDS));
  }

  private static List<Long> pair(Figures figures, Figure many, Figure seconds) {
    return List.of(figures.of(many), figures.of(seconds));
  }

  @Test
  @DisplayName("counts time from when its limits began, not from a reception years ago elsewhere")
  void imported() {
    CaseFacts old =
        new CaseFacts(
            1,
            BEGAN.minusSeconds(100_000_000),
            null,
            Category.EQUIPMENT,
            Severity.MINOR,
            Channel.TELEPHONE,
            Validity.VALID,
            false,
            Stage.DONE,
            0,
            null,
            hours(100));
    Figures counted = CaseCount.of(old, List.of(solve(0, 2, true, -1, 0)), false);
    assertEquals(List.of(1L, 2 * 3_600L), pair(counted, SOLVED, SOLVED_SECONDS));
  }
}
