package io.shouwen.shared;

import java.io.Serializable;
import java.util.List;

/**
 * One page of a list.
 *
 * @param rows the rows, possibly none
 * @param number the page's number, from 1
 * @param size rows on a full page
 * @param total rows in all, counted no further than was worth it
 * @param capped true when {@code total} is a floor, not the exact number
 */
public record Page<T>(List<T> rows, int number, int size, long total, boolean capped)
    implements Serializable {
  /** Counting stops here: "1,000 or more". */
  public static final int COUNT_CAP = 1_000;

  public Page {
    rows = List.copyOf(rows);
  }

  /** A page of what was counted up to {@link #COUNT_CAP}. */
  public Page(List<T> rows, int number, int size, long total) {
    this(rows, number, size, total, total >= COUNT_CAP);
  }

  public boolean hasPrevious() {
    return number > 1;
  }

  public boolean hasNext() {
    return (long) number * size < total || (capped() && rows.size() == size);
  }
}
