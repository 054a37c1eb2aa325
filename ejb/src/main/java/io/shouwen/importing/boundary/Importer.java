package io.shouwen.importing.boundary;

import io.shouwen.importing.domain.StartedBy;
import io.shouwen.organization.domain.Role;
import java.util.stream.Collectors;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.auth.server.SecurityIdentity;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;

/**
 * The person who began an import, for the time of its work while they are not there: the same name
 * and roles as when they began it, the scope that they have now. An identity of the moment: nobody
 * can sign in with it, no password is needed, and it works with any realm, also one that knows
 * people only when they come.
 */
final class Importer {
  private final SecurityIdentity identity;

  private Importer(SecurityIdentity identity) {
    this.identity = identity;
  }

  static Importer of(StartedBy person) {
    Roles roles =
        Roles.fromSet(person.roles().stream().map(Role::roleName).collect(Collectors.toSet()));
    return new Importer(
        SecurityDomain.getCurrent()
            .createAdHocIdentity(person.username())
            .withDefaultRoleMapper(RoleMapper.constant(roles)));
  }

  /** Does the work as this person. */
  void does(Runnable work) {
    identity.runAs(work);
  }
}
