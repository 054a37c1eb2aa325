package io.shouwen.organization.domain;

/** Whether somebody who signed in may come further. */
public enum Admission {
  /** A role, and a place where it holds. */
  IN,
  /** Nobody has given them a place yet, or the sign-in says no role. */
  UNPLACED,
  /** They had a place until they left. */
  LEFT;

  /**
   * The answer for somebody.
   *
   * @param left the staff directory says that they left: no claim and no role changes that
   */
  public static Admission of(Actor actor, boolean left) {
    if (left) {
      return LEFT;
    }
    boolean placed =
        actor.staffId() > 0 || actor.scope().group() || !actor.scope().projectIds().isEmpty();
    return placed && actor.hasAnyRole() ? IN : UNPLACED;
  }
}
