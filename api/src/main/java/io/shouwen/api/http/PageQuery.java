package io.shouwen.api.http;

import io.shouwen.shared.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted.
 *
 * @param page from 1; the first when absent
 * @param size 1 to 200; 25 when absent
 */
public record PageQuery(@Nullable Integer page, @Nullable Integer size) {
  public PageRequest wanted() {
    return wanted(page, size);
  }

  /** The same for lists with more parameters. */
  public static PageRequest wanted(@Nullable Integer page, @Nullable Integer size) {
    return new PageRequest(page == null ? 1 : page, size == null ? PageRequest.ROWS : size);
  }
}
