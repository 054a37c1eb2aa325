package io.shouwen.complaint.boundary;

import io.shouwen.organization.domain.Actor;
import io.shouwen.organization.domain.Scope;
import java.util.Set;

/** Who stands in the history for what happened by itself (T-8). */
final class SystemActor {
  /** The product; no member of staff, no role, no scope. */
  static final Actor ACTOR = new Actor(0, "shouwen", "Shouwen", Set.of(), Scope.nothing(), null);

  private SystemActor() {}
}
