package io.shouwen.organization.boundary;

import io.shouwen.organization.domain.Actor;
import io.shouwen.organization.store.PeopleStore;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * Remembers the roles with which somebody signed in: the container knows roles only of those who
 * call, but people have to be told, and deputies decide, while they do not.
 */
@Stateless
@PermitAll
public class SignIns {
  @Resource private SessionContext context;
  @Inject private ClaimedStaff claimedStaff;
  @Inject private Callers callers;
  @Inject private PeopleStore people;

  @SuppressWarnings("NullAway.Init")
  public SignIns() {}

  /**
   * The caller signed in. What the sign-in says of the scope goes into the staff directory; for
   * somebody whom neither knows nothing is kept.
   */
  public void seen() {
    claimedStaff.keep(CallerClaims.of(context.getCallerPrincipal()));
    Actor actor = callers.current();
    if (actor.staffId() > 0) {
      people.keepRoles(actor.staffId(), actor.roles());
    }
  }
}
