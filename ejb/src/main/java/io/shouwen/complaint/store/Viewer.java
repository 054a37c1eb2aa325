package io.shouwen.complaint.store;

import io.shouwen.organization.domain.Actor;
import io.shouwen.organization.domain.Role;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody works on a case and therefore sees names and phone numbers (C-11): its owner,
 * the department it waits for, and the desk and the managers in the line of decision.
 *
 * @param actor who looks
 */
record Viewer(Actor actor) {
  private static final Set<Role> LINE =
      EnumSet.of(
          Role.RECEPTIONIST, Role.CENTRE_SUPERVISOR, Role.CENTRE_MANAGER, Role.COMPANY_MANAGER);

  boolean worksOn(long ownerId, @Nullable Long departmentId) {
    Long own = actor.departmentId();
    return actor.staffId() == ownerId
        || (own != null && own.equals(departmentId))
        || actor.roles().stream().anyMatch(LINE::contains);
  }
}
