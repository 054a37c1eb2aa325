package io.shouwen.demo;

import io.shouwen.organization.domain.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.auth.server.SecurityIdentity;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;

/**
 * Lets work be done as one of the demo's people, so that it passes the same doors, with the same
 * roles and scope, as if they had signed in. Identities of the moment only: nobody can sign in with
 * them, and no password is needed.
 */
final class DemoPeople {
  private final SecurityDomain domain = SecurityDomain.getCurrent();
  private final Map<String, SecurityIdentity> known = new HashMap<>();

  /** Does the work as this person. */
  <T> T as(Person person, Callable<T> work) throws Exception {
    return known.computeIfAbsent(person.username(), name -> identity(person)).runAs(work);
  }

  private SecurityIdentity identity(Person person) {
    return domain
        .createAdHocIdentity(person.username())
        .withDefaultRoleMapper(RoleMapper.constant(Roles.of(person.role().roleName())));
  }

  /**
   * Somebody of the demo.
   *
   * @param staffId the row in the staff directory
   */
  record Person(long staffId, String username, String name, Role role) {}
}
