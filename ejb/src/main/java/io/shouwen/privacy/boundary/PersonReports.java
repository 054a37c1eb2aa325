package io.shouwen.privacy.boundary;

import io.shouwen.complaint.store.CaseAccess;
import io.shouwen.look.boundary.LookBook;
import io.shouwen.look.boundary.Seen;
import io.shouwen.look.domain.Door;
import io.shouwen.look.domain.LookKind;
import io.shouwen.organization.boundary.Callers;
import io.shouwen.organization.boundary.OrganizationQueries;
import io.shouwen.organization.domain.Actor;
import io.shouwen.organization.domain.Role;
import io.shouwen.paperform.boundary.PersonForm;
import io.shouwen.paperform.boundary.PersonHeld;
import io.shouwen.privacy.store.HeldStore;
import io.shouwen.shared.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;

/** The report of what is held about a person, who may ask for it (PIPL); each print is a look. */
@Stateless
@RolesAllowed({Role.Names.QUALITY, Role.Names.ADMINISTRATOR, Role.Names.CENTRE_MANAGER})
public class PersonReports {
  @Inject private Callers callers;
  @Inject private HeldStore held;
  @Inject private OrganizationQueries organization;
  @Inject private LookBook looks;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public PersonReports() {}

  /**
   * The report as an A4 PDF, of the cases that the caller may see.
   *
   * @throws RuleViolation {@code customer.unknown} when there is none in the caller's scope
   */
  public byte[] report(long customerId, Locale language) {
    Actor actor = callers.current();
    PersonHeld.Card card =
        held.card(customerId)
            .filter(c -> actor.scope().holds(c.projectId()))
            .orElseThrow(() -> new RuleViolation("customer.unknown"));
    looks.asked(
        actor, LookKind.REPORT, Seen.customer(card.projectId(), card.id()), Door.PAGE, null);
    return PersonForm.print(
        held.held(card, CaseAccess.of(actor)),
        organization.companyName(card.projectId()),
        actor.name(),
        clock.instant(),
        language,
        organization.timeZone(card.projectId()));
  }
}
