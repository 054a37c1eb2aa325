package io.shouwen.organization.domain;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: a signed-in member of staff with roles, scope and, for those who work in one, a
 * department.
 *
 * @param staffId the staff row
 * @param username the caller's principal name
 * @param name the name as shown to colleagues
 * @param roles the container's roles; possibly none
 * @param scope where the roles hold
 * @param departmentId the department, or null
 */
public record Actor(
    long staffId,
    String username,
    String name,
    Set<Role> roles,
    Scope scope,
    @Nullable Long departmentId)
    implements Serializable {
  public Actor {
    roles = Set.copyOf(roles);
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** True for somebody of at least this manager's rank (centre supervisor or above …). */
  public boolean atLeast(Role manager) {
    return rank() >= manager.rank();
  }

  /** The highest rank in the line of decision; 0 for none. */
  public int rank() {
    return roles.stream().mapToInt(Role::rank).max().orElse(0);
  }

  public boolean hasAnyRole() {
    return !roles.isEmpty();
  }

  /** The roles in the enum's order, for showing. */
  public EnumSet<Role> orderedRoles() {
    EnumSet<Role> ordered = EnumSet.noneOf(Role.class);
    ordered.addAll(roles);
    return ordered;
  }
}
