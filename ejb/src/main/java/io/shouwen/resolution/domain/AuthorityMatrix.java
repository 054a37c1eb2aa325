package io.shouwen.resolution.domain;

import io.shouwen.organization.domain.Role;
import io.shouwen.shared.RuleViolation;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * Who may grant up to how much: grade × kind of problem × rank (H-3). Sums count per household over
 * twelve months, so the amount asked about is the whole sum. Data of the group.
 *
 * @param cells one for each grade, problem and rank that may grant at all
 */
public record AuthorityMatrix(List<Cell> cells) {

  /**
   * One cell.
   *
   * @param rank 1 centre supervisor to 4 general manager
   * @param upTo inclusive; not negative
   */
  public record Cell(Grade grade, ProblemKind problem, int rank, BigDecimal upTo) {}

  public AuthorityMatrix {
    cells = List.copyOf(cells);
  }

  /** The lowest rank that may grant the sum; the general manager when nobody else may. */
  public int rankFor(Grade grade, ProblemKind problem, BigDecimal sum) {
    return of(grade, problem).stream()
        .filter(c -> c.upTo().compareTo(sum) >= 0)
        .map(Cell::rank)
        .findFirst()
        .orElse(Role.GENERAL_MANAGER.rank());
  }

  /**
   * Refuses a matrix in which a higher rank may grant less than a lower one, or a limit is
   * negative.
   *
   * @throws RuleViolation {@code resolution.limit-below-lower-rank}, {@code
   *     resolution.limit-negative}
   */
  public void requireRising() {
    for (Grade grade : Grade.values()) {
      for (ProblemKind problem : ProblemKind.values()) {
        BigDecimal below = BigDecimal.ZERO;
        for (Cell cell : of(grade, problem)) {
          RuleViolation.unless(cell.upTo().signum() >= 0, "resolution.limit-negative");
          RuleViolation.unless(
              cell.upTo().compareTo(below) >= 0,
              "resolution.limit-below-lower-rank",
              grade,
              problem,
              Role.ofRank(cell.rank()));
          below = cell.upTo();
        }
      }
    }
  }

  private List<Cell> of(Grade grade, ProblemKind problem) {
    return cells.stream()
        .filter(c -> c.grade() == grade && c.problem() == problem)
        .sorted(Comparator.comparingInt(Cell::rank))
        .toList();
  }
}
