package io.shouwen.complaint.store;

import io.shouwen.organization.domain.Actor;
import io.shouwen.shared.Reach;
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

  private Reach reach() {
    return actor.scope().within("c.projectId");
  }

  /** True when nothing is in scope; then no query needs to be asked. */
  public boolean hidesAll() {
    return reach().hidesAll();
  }

  /** The condition for cases {@code c}, to stand after {@code where} or {@code and}. */
  public String condition() {
    return """
        (c.confidential = :openToScope or c.ownerId = :callerId or c.offeredToId = :callerId
          or c.id in (select k.complaintId from CaseReader k where k.staffId = :callerId))
        """
        + reach().and();
  }

  /** Binds what {@link #condition} names. */
  public <Q extends Query> Q bind(Q query) {
    query.setParameter("callerId", actor.staffId());
    query.setParameter("openToScope", false);
    return reach().bind(query);
  }
}
