package io.shouwen.complaint.boundary;

import io.shouwen.complaint.domain.CaseLink;
import io.shouwen.complaint.domain.Complaint;
import io.shouwen.complaint.domain.Details;
import io.shouwen.complaint.domain.EventKind;
import io.shouwen.complaint.domain.LinkKind;
import io.shouwen.complaint.domain.SeverityProposal;
import io.shouwen.complaint.domain.Step;
import io.shouwen.complaint.store.CaseAccess;
import io.shouwen.complaint.store.ComplaintStore;
import io.shouwen.complaint.store.SettingsStore;
import io.shouwen.complaint.store.SimilarCases;
import io.shouwen.organization.boundary.Callers;
import io.shouwen.organization.domain.Actor;
import io.shouwen.organization.domain.Role;
import io.shouwen.shared.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Complaints that belong together: repeats, same cause, common problems with a lead (C-6, C-9). */
@Stateless
@RolesAllowed({
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
public class ComplaintLinks {
  @Inject private Callers callers;
  @Inject private CaseGate gate;
  @Inject private ComplaintStore complaints;
  @Inject private SimilarCases similar;
  @Inject private SettingsStore settings;
  @Inject private CaseMasks masks;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public ComplaintLinks() {}

  /**
   * Open and recent complaints like the one that is being written (C-6): same customer, unit,
   * building or similar text, at most eight, the strongest likeness first.
   */
  public List<RelatedView> similarTo(
      long projectId, @Nullable Long customerId, @Nullable Long unitId, String text) {
    Actor actor = callers.current();
    return masks.shown(
        similar.to(
            projectId, customerId, unitId, text, null, CaseAccess.of(actor), clock.instant()),
        RelatedView::number);
  }

  /** What is linked to a case, both ways, and the members of its common problem. */
  public List<RelatedView> linked(String number) {
    Actor actor = callers.current();
    return masks.shown(
        complaints.linked(gate.load(number, actor).id(), CaseAccess.of(actor)),
        RelatedView::number);
  }

  /** Open and recent complaints like this case that are not linked yet. */
  public List<RelatedView> similarTo(String number) {
    Actor actor = callers.current();
    Complaint complaint = gate.load(number, actor);
    List<RelatedView> found =
        similar.to(
            complaint.projectId(),
            complaint.reception().customerId(),
            complaint.reception().unitId(),
            complaint.reception().subject(),
            complaint.id(),
            CaseAccess.of(actor),
            clock.instant());
    return masks.shown(found, RelatedView::number);
  }

  /** Links; linking twice changes nothing. */
  public Changed link(CaseRef ref, String other, LinkKind kind) {
    return gate.change(
        ref,
        Step.LINK,
        (c, m) -> {
          Complaint target = gate.load(other, m.actor());
          RuleViolation.unless(target.id() != c.id(), "complaint.link-to-itself");
          if (complaints.link(c.id(), target.id()).isEmpty()) {
            complaints.add(new CaseLink(c.id(), target.id(), kind));
            c.noted(
                EventKind.LINKED, Details.of("other", other).and("kind", kind), m.actor(), m.now());
            if (kind == LinkKind.REPEAT_OF && raisedAgain(c)) {
              c.promote(SeverityProposal.Reason.RAISED_SEVERAL_TIMES, SystemActor.ACTOR, m.now());
            }
          }
        });
  }

  private boolean raisedAgain(Complaint complaint) {
    return complaints.repeats(complaint.id()) >= settings.severityRules().timesRaisedForMajor();
  }

  /** Undoes a link; what the cases hold stays. */
  public Changed unlink(CaseRef ref, String other) {
    return gate.change(
        ref,
        Step.LINK,
        (c, m) -> {
          Complaint target = gate.load(other, m.actor());
          complaints.unlink(c.id(), target.id());
          c.noted(EventKind.UNLINKED, Details.of("other", other), m.actor(), m.now());
        });
  }

  /** Makes it the lead case of a common problem (C-9). */
  public Changed lead(CaseRef ref) {
    return gate.change(
        ref, Step.LEAD_COMMON_PROBLEM, (c, m) -> c.leadCommonProblem(m.actor(), m.now()));
  }

  /** Joins the common problem of a lead case, or leaves it with null; undone any time (C-9). */
  public Changed joinLead(CaseRef ref, @Nullable String leadNumber) {
    return gate.change(
        ref,
        Step.LINK,
        (c, m) ->
            c.joinLead(
                leadNumber == null ? null : gate.load(leadNumber, m.actor()), m.actor(), m.now()));
  }
}
