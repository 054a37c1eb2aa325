package io.shouwen.organization.boundary;

import io.shouwen.organization.domain.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who acts in which place; somebody on leave is replaced by their deputy. */
public interface Roster {
  /** Those who hold the role where the project is in their scope. */
  List<OnDuty> holding(Role role, long projectId, Instant at);

  /** The heads of a department. */
  List<OnDuty> heads(long departmentId, Instant at);

  /** One person, or their deputy. */
  Optional<OnDuty> person(long staffId, Instant at);
}
