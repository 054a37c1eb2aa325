package io.shouwen.statistics.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.shouwen.complaint.domain.Category;
import io.shouwen.complaint.domain.Channel;
import io.shouwen.complaint.domain.Severity;
import io.shouwen.complaint.domain.Stage;
import io.shouwen.complaint.domain.Validity;
import io.shouwen.deadline.domain.Obligation;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The figures of a project and month (I-1)")
class MonthCountTest {
  private static final Instant AT = Instant.parse("2031-03-03T01:00:00Z");

  private static CaseFacts facts(
      long id, @Nullable Long complainedOf, Severity severity, Stage stage) {
    return new CaseFacts(
        id,
        AT,
        complainedOf,
        Category.EQUIPMENT,
        severity,
        Channel.TELEPHONE,
        Validity.VALID,
        false,
        stage,
        0,
        null,
        AT);
  }

  private static Cell cell(long department, Severity severity) {
    return new Cell(
        department, Category.EQUIPMENT, severity, Channel.TELEPHONE, Validity.VALID, false);
  }

  private static OwedFacts late(long caseId) {
    return new OwedFacts(caseId, Obligation.SOLVE, 0, AT, AT, null, true, AT, 0);
  }

  @Test
  @DisplayName("add up the cases that have all in common, each with what is owed of it")
  void addsUp() {
    Map<Cell, Figures> counted =
        new MonthCount(
                List.of(
                    facts(1, null, Severity.MINOR, Stage.IN_HAND),
                    facts(2, null, Severity.MINOR, Stage.DONE),
                    facts(3, null, Severity.MAJOR, Stage.IN_HAND)),
                List.of(late(2), late(3)),
                Map.of(),
                Set.of(1L))
            .byCell();
    assertEquals(
        Map.of(
            cell(Cell.NO_DEPARTMENT, Severity.MINOR),
            Figures.of(
                Map.of(Figure.CASES, 2L, Figure.OPEN, 1L, Figure.LATE, 1L, Figure.REPEATED, 1L)),
            cell(Cell.NO_DEPARTMENT, Severity.MAJOR),
            Figures.of(Map.of(Figure.CASES, 1L, Figure.OPEN, 1L, Figure.LATE, 1L))),
        counted);
  }

  @Test
  @DisplayName("belong to the department in the lead, before that to the one complained of")
  void department() {
    Map<Cell, Figures> counted =
        new MonthCount(
                List.of(
                    facts(1, 7L, Severity.MINOR, Stage.RECEIVED),
                    facts(2, 7L, Severity.MINOR, Stage.IN_HAND),
                    facts(3, null, Severity.MINOR, Stage.IN_HAND)),
                List.of(),
                Map.of(2L, 8L, 3L, 8L),
                Set.of())
            .byCell();
    Figures open = Figures.of(Map.of(Figure.CASES, 1L, Figure.OPEN, 1L));
    assertEquals(
        Map.of(cell(7, Severity.MINOR), open, cell(8, Severity.MINOR), open.plus(open)), counted);
  }

  @Test
  @DisplayName("differ when any figure of any cell does")
  void difference() {
    Map<Cell, Figures> one =
        Map.of(cell(1, Severity.MINOR), of(2, 1), cell(2, Severity.MINOR), of(1, 0));
    assertEquals(Optional.empty(), Difference.between(one, Map.copyOf(one)));
    assertEquals(
        Optional.of(new Difference(3, 3, 1)),
        Difference.between(
            one, Map.of(cell(1, Severity.MINOR), of(2, 2), cell(2, Severity.MINOR), of(1, 0))));
    assertEquals(
        Optional.of(new Difference(3, 2, 1)),
        Difference.between(one, Map.of(cell(1, Severity.MINOR), of(2, 1))));
    assertEquals(Optional.of(new Difference(0, 3, 2)), Difference.between(Map.of(), one));
  }

  private static Figures of(long cases, long late) {
    return Figures.of(Map.of(Figure.CASES, cases, Figure.LATE, late));
  }

  @Test
  @DisplayName("are equal whether nothing was counted or nothing was named")
  void zero() {
    assertEquals(Figures.none(), of(0, 0));
    assertNotEquals(Figures.none(), of(0, 1));
    assertEquals(of(3, 1), of(2, 0).plus(of(1, 1)));
  }

  @Test
  @DisplayName("are kept as they are, each in its own field")
  void kept() {
    Map<Figure, Long> numbers = new java.util.EnumMap<>(Figure.class);
    long number = 1;
    for (Figure figure : Figure.values()) {
      numbers.put(figure, number++);
    }
    Figures figures = Figures.of(numbers);
    Cell cell = cell(5, Severity.MAJOR);
    CaseMonth month = new CaseMonth(new ProjectMonth(1, YearMonth.of(2031, 3)), cell, figures);
    assertEquals(figures, month.figures());
    assertEquals(cell, month.cell());
    month.countedAs(of(1, 1));
    assertEquals(of(1, 1), month.figures());
  }

  @Test
  @DisplayName("are those of the month in China, from its first instant to before the next one's")
  void month() {
    Instant last = Instant.parse("2031-02-28T15:59:59.999999Z");
    Instant first = Instant.parse("2031-02-28T16:00:00Z");
    assertEquals(YearMonth.of(2031, 2), ProjectMonth.of(1, last).month());
    ProjectMonth march = ProjectMonth.of(1, first);
    assertEquals(YearMonth.of(2031, 3), march.month());
    assertEquals(first, march.from());
    assertEquals(Instant.parse("2031-03-31T16:00:00Z"), march.to());
    assertEquals(march.next().from(), march.to());
  }
}
