package io.shouwen.complaint.domain;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a case stands (handbook section 6). Which step leads from which stage to which is said in
 * {@link Lifecycle}. Waiting (T-6) is a property of an open case, not a stage.
 */
public enum Stage {
  RECEIVED,
  CONFIRMED,
  DISPATCHED,
  IN_HAND,
  INVESTIGATED,
  PROPOSED,
  AGREED,
  DONE,
  FOLLOWED_UP,
  SUMMED_UP,
  ARCHIVED,
  SOLVED_ON_THE_SPOT,
  INVALID,
  WITHDRAWN,
  REOPENED;

  /** The customer still waits for something: before done, or again after being reopened. */
  public static final Set<Stage> OPEN =
      EnumSet.of(
          RECEIVED, CONFIRMED, DISPATCHED, IN_HAND, INVESTIGATED, PROPOSED, AGREED, REOPENED);

  /** Not yet archived. */
  public static final Set<Stage> LIVE = EnumSet.complementOf(EnumSet.of(ARCHIVED));

  /** What may be summed up. */
  public static final Set<Stage> CONCLUDED =
      EnumSet.of(FOLLOWED_UP, SOLVED_ON_THE_SPOT, INVALID, WITHDRAWN);

  public boolean isOpen() {
    return OPEN.contains(this);
  }

  public boolean isArchived() {
    return this == ARCHIVED;
  }
}
