package io.shouwen.organization.boundary;

import io.shouwen.organization.domain.DirectorySheet.Bad;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file of the organisation would change, or has changed.
 *
 * @param added new ones
 * @param changed known ones that are different afterwards, those who leave among them
 * @param same known ones of which the file says nothing new
 * @param changes the first ones in the file's order
 * @param bad the first rows that cannot go in, in the file's order
 * @param badInAll how many cannot go in
 * @param ignored headers of columns that the product does not know
 */
public record DirectoryPreview(
    int added,
    int changed,
    int same,
    List<Change> changes,
    List<Bad> bad,
    int badInAll,
    List<String> ignored)
    implements Serializable {
  public DirectoryPreview {
    changes = List.copyOf(changes);
    bad = List.copyOf(bad);
    ignored = List.copyOf(ignored);
  }

  /** How many would be added or changed. */
  public int inAll() {
    return added + changed;
  }

  /**
   * One change.
   *
   * @param was null for something new
   */
  public record Change(int line, String key, @Nullable String was, String became)
      implements Serializable {}
}
