package io.shouwen.organization.boundary;

import io.shouwen.audit.boundary.AuditGate;
import io.shouwen.organization.domain.Actor;
import io.shouwen.organization.domain.Admission;
import io.shouwen.organization.domain.DirectoryEntry;
import io.shouwen.organization.domain.Role;
import io.shouwen.organization.domain.Scope;
import io.shouwen.organization.domain.Staff;
import io.shouwen.organization.store.OrganizationStore;
import io.shouwen.shared.LogContext;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who is calling: identity and roles from the container, name, department and scope from the staff
 * directory. Somebody whom the directory does not know has no scope and therefore sees nothing.
 */
@Stateless
@DeclareRoles({
  Role.Names.RECEPTIONIST,
  Role.Names.HANDLER,
  Role.Names.DEPARTMENT_HEAD,
  Role.Names.CENTRE_SUPERVISOR,
  Role.Names.CENTRE_MANAGER,
  Role.Names.COMPANY_MANAGER,
  Role.Names.GENERAL_MANAGER,
  Role.Names.INTERVIEWER,
  Role.Names.QUALITY,
  Role.Names.ADMINISTRATOR
})
public class Callers {
  @Resource private SessionContext context;
  @Inject private OrganizationStore organization;
  @Inject private Clock clock;
  @Inject private AuditGate gate;
  @Inject private CallerMemory memory;

  @SuppressWarnings("NullAway.Init")
  public Callers() {}

  /** The caller's roles as the container knows them, without asking the database. */
  @PermitAll
  public Set<Role> roles() {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (Role role : Role.values()) {
      if (context.isCallerInRole(role.roleName())) {
        roles.add(role);
      }
    }
    return roles;
  }

  /**
   * The caller; id 0 and an empty scope when the staff directory does not know them. Somebody who
   * left is nobody any more, whatever the sign-in says: no scope and no role.
   */
  @PermitAll
  public Actor current() {
    String username = context.getCallerPrincipal().getName();
    Set<Role> roles = roles();
    DirectoryEntry known = memory.of(username, this::lookUp);
    if (known.staff().isEmpty()) {
      return new Actor(0, username, username, roles, known.scope(), null);
    }
    Staff staff = known.staff().get();
    if (staff.hasLeft(clock.instant())) {
      return new Actor(0, username, staff.name(), Set.of(), Scope.nothing(), null);
    }
    LogContext.user(staff.id());
    gate.actedBy(
        staff.id(),
        username,
        staff.name(),
        new AuditGate.Place(staff.scopeCompanyId(), staff.scopeProjectId()));
    return new Actor(
        staff.id(), username, staff.name(), roles, known.scope(), staff.departmentId());
  }

  private DirectoryEntry lookUp(String username) {
    Optional<Staff> staff = organization.staffNamed(username);
    return new DirectoryEntry(
        username, staff, staff.map(organization::scopeOf).orElse(Scope.nothing()));
  }

  /** Whether the caller may come further than the page that says whom to ask. */
  @PermitAll
  public Admission admission() {
    Actor actor = current();
    return Admission.of(
        actor,
        actor.staffId() == 0
            && organization
                .staffNamed(actor.username())
                .filter(staff -> staff.hasLeft(clock.instant()))
                .isPresent());
  }
}
