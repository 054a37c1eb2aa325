package io.shouwen.customer.domain;

import io.shouwen.organization.domain.Actor;
import io.shouwen.organization.domain.Role;
import java.util.EnumSet;
import java.util.Set;

/**
 * Those who work on every case of their scope and therefore meet its customers (C-11): reception,
 * the centre, the company's manager. Everybody else sees names, phone numbers and units masked
 * unless a case is theirs.
 */
public final class Desk {
  private static final Set<Role> ROLES =
      EnumSet.of(
          Role.RECEPTIONIST, Role.CENTRE_SUPERVISOR, Role.CENTRE_MANAGER, Role.COMPANY_MANAGER);

  private Desk() {}

  /** True for somebody of the desk, whatever other roles they hold. */
  public static boolean serves(Actor actor) {
    return serves(actor.roles());
  }

  /** The same by the roles alone. */
  public static boolean serves(Set<Role> roles) {
    return roles.stream().anyMatch(ROLES::contains);
  }
}
