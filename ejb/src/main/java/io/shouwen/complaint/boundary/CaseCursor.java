package io.shouwen.complaint.boundary;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A row of the work list from which the next or the former page is read, so that no page costs more
 * than the first, and none shows a row twice because others came in before it.
 *
 * @param forward true: what comes behind the row; false: what comes before it
 * @param value what the list is sorted by, of that row, as text; null when the row has none
 * @param id of the row's case, which settles the order of equal values
 */
public record CaseCursor(boolean forward, @Nullable String value, long id) implements Serializable {
  private static final Pattern TEXT = Pattern.compile("([ab])\\.([0-9]{1,18})\\.(.{0,60})");

  /** As it stands in an address. */
  @Override
  public String toString() {
    return (forward ? "a." : "b.") + id + "." + (value == null ? "" : value);
  }

  /**
   * Reads one from an address.
   *
   * @return empty when there is none
   */
  public static Optional<CaseCursor> of(@Nullable String text) {
    Matcher parts = TEXT.matcher(text == null ? "" : text);
    return parts.matches()
        ? Optional.of(
            new CaseCursor(
                parts.group(1).equals("a"),
                parts.group(3).isEmpty() ? null : parts.group(3),
                Long.parseLong(parts.group(2))))
        : Optional.empty();
  }
}
