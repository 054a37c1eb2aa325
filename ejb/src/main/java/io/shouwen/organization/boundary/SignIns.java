package io.shouwen.organization.boundary;

import io.shouwen.organization.domain.Actor;
import io.shouwen.organization.domain.Admission;
import io.shouwen.organization.domain.Newcomer;
import io.shouwen.organization.domain.Staff;
import io.shouwen.organization.store.DirectoryStore;
import io.shouwen.organization.store.PeopleStore;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/**
 * Remembers the roles with which somebody signed in: the container knows roles only of those who
 * call, but people have to be told, and deputies decide, while they do not. Of somebody
 * without a place it remembers that they were here.
 */
@Stateless
@PermitAll
public class SignIns {
  @Resource private SessionContext context;
  @Inject private ClaimedStaff claimedStaff;
  @Inject private Callers callers;
  @Inject private PeopleStore people;
  @Inject private DirectoryStore directory;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public SignIns() {}

  /**
   * The caller signed in. What the sign-in says of the scope goes into the staff directory; of
   * somebody who left nothing is kept.
   */
  public void seen() {
    claimedStaff.keep(CallerClaims.of(context.getCallerPrincipal()));
    Actor actor = callers.current();
    if (actor.staffId() > 0) {
      people.keepRoles(actor.staffId(), actor.roles());
    }
    Admission admission = callers.admission();
    if (admission == Admission.IN) {
      directory.forgetNewcomer(actor.username());
    } else if (admission == Admission.UNPLACED
        && actor.username().length() <= Staff.LONGEST_USERNAME) {
      Instant now = clock.instant();
      directory
          .newcomer(actor.username())
          .ifPresentOrElse(
              known -> known.seen(actor.roles(), now),
              () -> directory.add(new Newcomer(actor.username(), actor.roles(), now)));
    }
  }
}
