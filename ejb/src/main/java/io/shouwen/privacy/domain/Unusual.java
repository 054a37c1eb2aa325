package io.shouwen.privacy.domain;

import java.util.Collection;

/**
 * When a number of looks stands out: more than so many times the median of the same role, and not
 * few in itself.
 *
 * @param timesMedian how many times the median is still usual
 * @param atLeast below this nothing stands out
 * @param days how many days back are compared by default
 */
public record Unusual(int timesMedian, int atLeast, int days) {

  public boolean standsOut(long number, double median) {
    return number >= atLeast && number > timesMedian * median;
  }

  /** The middle one, or the mean of the two in the middle; 0 of none. */
  public static double median(Collection<Long> numbers) {
    long[] sorted = numbers.stream().mapToLong(Long::longValue).sorted().toArray();
    int half = sorted.length / 2;
    if (sorted.length == 0) {
      return 0;
    }
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2.0;
  }
}
