package io.shouwen.organization.boundary;

import io.shouwen.organization.domain.Role;
import java.time.Instant;
import java.util.List;

/** Who acts in which place; somebody on leave is replaced by their deputy. */
public interface Roster {
  /** Those who hold the role where the project is in their scope. */
  List<OnDuty> holding(Role role, long projectId, Instant at);

  /** The heads of a department. */
  List<OnDuty> heads(long departmentId, Instant at);

  /**
   * One person, or their deputy; in the place of somebody who left their superiors: the next
   * managers above them who are there.
   */
  List<OnDuty> person(long staffId, long projectId, Instant at);

  /** True when somebody has left by then. */
  boolean hasLeft(long staffId, Instant at);

  /** Those who are on call for the project, or for one of its departments. */
  List<OnDuty> onCall(long projectId, Instant at);
}
