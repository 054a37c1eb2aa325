package io.shouwen.complaint.boundary;

import io.shouwen.complaint.domain.Stage;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A row of the work list from which the next or the former page is read, so that no page costs more
 * than the first, and none shows a row twice because others came in before it.
 *
 * @param forward true: what comes behind the row; false: what comes before it
 * @param value what the list is sorted by, of that row: an {@link Instant}, a {@link Stage}, the
 *     rank of a severity or a number; null when the row has none
 * @param id of the row's case, which settles the order of equal values
 */
public record CaseCursor(boolean forward, @Nullable Comparable<?> value, long id)
    implements Serializable {
  private static final Pattern TEXT = Pattern.compile("([ab])\\.([0-9]{1,18})\\.(.{0,60})");

  /** As it stands in an address. */
  @Override
  public String toString() {
    Object text = value instanceof Stage stage ? stage.name() : value;
    return (forward ? "a." : "b.") + id + "." + (text == null ? "" : text);
  }

  /**
   * Reads one from an address.
   *
   * @return empty when there is none, or none of a list that is sorted like this
   */
  public static Optional<CaseCursor> of(@Nullable String text, CaseFilter.Sort sort) {
    Matcher parts = TEXT.matcher(text == null ? "" : text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new CaseCursor(
              parts.group(1).equals("a"),
              parts.group(3).isEmpty() ? null : value(parts.group(3), sort),
              Long.parseLong(parts.group(2))));
    } catch (IllegalArgumentException | DateTimeException foreign) {
      return Optional.empty();
    }
  }

  private static Comparable<?> value(String text, CaseFilter.Sort sort) {
    return switch (sort) {
      case DUE, RECEIVED, CHANGED -> Instant.parse(text);
      case SEVERITY -> Integer.valueOf(text);
      case STAGE -> Stage.valueOf(text);
      case NUMBER -> text;
    };
  }
}
