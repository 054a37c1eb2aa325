package io.shouwen.statistics.boundary;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;

/**
 * What came of comparing the summaries with the cases.
 *
 * @param months how many months of projects were compared
 * @param different how many of them differ
 * @param first the first of those
 */
public record Comparison(long months, long different, List<Found> first) implements Serializable {
  public Comparison {
    first = List.copyOf(first);
  }

  /**
   * A month of a project that differs.
   *
   * @param kept how many cases its summary says there are
   * @param counted how many there are
   * @param cells in how many of its rows a figure differs
   */
  public record Found(String project, YearMonth month, long kept, long counted, int cells)
      implements Serializable {}
}
