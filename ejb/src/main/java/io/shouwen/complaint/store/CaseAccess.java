package io.shouwen.complaint.store;

import io.shouwen.organization.domain.Actor;
import jakarta.persistence.Query;

/**
 * The one place that says which cases somebody may see: those of the projects in scope, and of the
 * confidential ones only those that they own or are named on (C-11). Every query over cases with
 * alias {@code c} carries {@link #condition} and is bound by {@link #bind}. Conditions are written
 * so that the provider binds every value: no {@code exists}, no boolean literal.
 *
 * @param actor who asks
 */
public record CaseAccess(Actor actor) {

  public static CaseAccess of(Actor actor) {
    return new CaseAccess(actor);
  }

  /** True when nothing is in scope; then no query needs to be asked. */
  public boolean hidesAll() {
    return !actor.scope().group() && actor.scope().projectIds().isEmpty();
  }

  /** The condition for cases {@code c}, to stand after {@code where} or {@code and}. */
  public String condition() {
    String open =
        """
        (c.confidential = :openToScope or c.ownerId = :callerId or c.offeredToId = :callerId
          or c.id in (select k.complaintId from CaseReader k where k.staffId = :callerId))
        """;
    return actor.scope().group() ? open : "c.projectId in :callerProjects and " + open;
  }

  /** Binds what {@link #condition} names. */
  public <Q extends Query> Q bind(Q query) {
    query.setParameter("callerId", actor.staffId());
    query.setParameter("openToScope", false);
    if (!actor.scope().group()) {
      query.setParameter("callerProjects", actor.scope().projectIds());
    }
    return query;
  }
}
