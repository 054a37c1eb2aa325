package io.shouwen.complaint.store;

import io.shouwen.complaint.domain.Complaint;
import io.shouwen.complaint.domain.Standing;
import io.shouwen.complaint.domain.WaitingFor;
import io.shouwen.customer.domain.Desk;
import io.shouwen.organization.domain.Actor;
import io.shouwen.organization.domain.Role;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody works on a case and therefore sees names, phone numbers and units (C-11): its
 * owner and the one to whom it is offered, the people of a department that it waits for or that has
 * a part of it, the interviewer while it waits to be followed up, and the desk of its scope.
 *
 * @param actor who looks
 */
public record Viewer(Actor actor) {

  /** By what a row of a list knows. */
  boolean worksOn(long ownerId, WaitingFor waitingFor, @Nullable Long departmentId) {
    return Desk.serves(actor)
        || actor.staffId() == ownerId
        || (departmentId != null
            && departmentId.equals(actor.departmentId())
            && worksInDepartment())
        || follows(waitingFor);
  }

  /** By what the case itself knows. */
  public boolean worksOn(Complaint complaint) {
    if (Desk.serves(actor)) {
      return true;
    }
    Standing standing = complaint.standing(actor);
    return standing.owner()
        || standing.offered()
        || standing.ofPart()
        || follows(complaint.waitingFor());
  }

  private boolean worksInDepartment() {
    return actor.is(Role.HANDLER) || actor.is(Role.DEPARTMENT_HEAD);
  }

  private boolean follows(WaitingFor waitingFor) {
    return waitingFor == WaitingFor.FOLLOW_UP && actor.is(Role.INTERVIEWER);
  }
}
