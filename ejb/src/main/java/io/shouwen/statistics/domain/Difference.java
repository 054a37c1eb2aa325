package io.shouwen.statistics.domain;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How far what is kept of a project and month is not what its cases amount to.
 *
 * @param kept how many cases the summary says there are
 * @param counted how many there are
 * @param cells in how many cells a figure differs
 */
public record Difference(long kept, long counted, int cells) {

  /** Empty when all figures of all cells are the same. */
  public static Optional<Difference> between(Map<Cell, Figures> kept, Map<Cell, Figures> counted) {
    Set<Cell> all = new HashSet<>(kept.keySet());
    all.addAll(counted.keySet());
    long different = all.stream().filter(c -> !at(kept, c).equals(at(counted, c))).count();
    return different == 0
        ? Optional.empty()
        : Optional.of(new Difference(cases(kept), cases(counted), (int) different));
  }

  private static Figures at(Map<Cell, Figures> figures, Cell cell) {
    return figures.getOrDefault(cell, Figures.none());
  }

  private static long cases(Map<Cell, Figures> figures) {
    return figures.values().stream().mapToLong(f -> f.of(Figure.CASES)).sum();
  }
}
