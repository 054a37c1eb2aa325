package io.shouwen.api.http;

import io.shouwen.shared.Page;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list as answered; neighbours are in the header {@code Link}.
 *
 * @param page from 1
 * @param size rows on a full page
 * @param total rows in all, counted up to 1,000, of a search by text up to 100
 * @param capped true when there may be more than {@code total}
 * @param before the query parameter {@code row} of the former page, or null where pages are counted
 * @param behind the same of the next page
 */
public record PageView<T>(
    List<T> rows,
    int page,
    int size,
    long total,
    boolean capped,
    @Nullable String before,
    @Nullable String behind) {
  public static <T> PageView<T> of(Page<T> page) {
    return of(page, null, null);
  }

  /** A page of a list that is read on from a row. */
  public static <T> PageView<T> of(Page<T> page, @Nullable Object before, @Nullable Object behind) {
    return new PageView<>(
        page.rows(),
        page.number(),
        page.size(),
        page.total(),
        page.capped(),
        Objects.toString(before, null),
        Objects.toString(behind, null));
  }

  boolean hasNext() {
    return (long) page * size < total || (capped && rows.size() == size);
  }
}
