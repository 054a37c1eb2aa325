package io.shouwen.api.http;

import io.shouwen.shared.Page;
import java.util.List;

/**
 * A page of a list as answered; neighbours are in the header {@code Link}.
 *
 * @param page from 1
 * @param size rows on a full page
 * @param total rows in all, counted up to 1,000
 * @param capped true when there may be more than {@code total}
 */
public record PageView<T>(List<T> rows, int page, int size, long total, boolean capped) {
  public static <T> PageView<T> of(Page<T> page) {
    return new PageView<>(page.rows(), page.number(), page.size(), page.total(), page.capped());
  }

  boolean hasNext() {
    return (long) page * size < total || (capped && rows.size() == size);
  }
}
