package io.shouwen.complaint.boundary;

import java.io.Serializable;

/**
 * The case that a command is about, as the user saw it.
 *
 * @param number the case's number
 * @param version the version that the page showed; an older one than the case's is refused with
 *     what changed since ({@code complaint.stale}, X-2)
 */
public record CaseRef(String number, long version) implements Serializable {
  private static final long LATEST = -1;

  /** For steps that only add something and cannot overwrite: a contact, a file. */
  public static CaseRef latest(String number) {
    return new CaseRef(number, LATEST);
  }

  boolean asksForLatest() {
    return version == LATEST;
  }
}
