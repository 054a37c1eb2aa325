package io.shouwen.shared;

import java.io.Serializable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list from which the next or the former page is read, so that no page costs more than
 * the first. It names the row by its id alone: an address tells nobody's name.
 *
 * @param forward true: what comes behind the row; false: what comes before it
 */
public record RowCursor(boolean forward, long id) implements Serializable {
  private static final Pattern TEXT = Pattern.compile("([ab])\\.([0-9]{1,18})");

  /** As it stands in an address. */
  @Override
  public String toString() {
    return (forward ? "a." : "b.") + id;
  }

  /**
   * Reads one from an address.
   *
   * @return null when there is none
   */
  public static @Nullable RowCursor of(@Nullable String text) {
    Matcher parts = TEXT.matcher(text == null ? "" : text);
    return parts.matches()
        ? new RowCursor(parts.group(1).equals("a"), Long.parseLong(parts.group(2)))
        : null;
  }
}
