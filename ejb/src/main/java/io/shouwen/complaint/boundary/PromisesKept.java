package io.shouwen.complaint.boundary;

import java.io.Serializable;

/**
 * How promises to customers fared: contacts, work, appointments (C-4).
 *
 * @param kept done by the promised time
 * @param broken not done by then, whether done by now or not
 */
public record PromisesKept(long kept, long broken) implements Serializable {
  /** All that were due. */
  public long due() {
    return kept + broken;
  }

  /** The share that was kept in whole percent; 100 when none was due. */
  public long percent() {
    return due() == 0 ? 100 : kept * 100 / due();
  }
}
