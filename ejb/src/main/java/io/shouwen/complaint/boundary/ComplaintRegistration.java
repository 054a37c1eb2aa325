package io.shouwen.complaint.boundary;

import io.shouwen.complaint.domain.CaseLink;
import io.shouwen.complaint.domain.Classification;
import io.shouwen.complaint.domain.Complaint;
import io.shouwen.complaint.domain.Details;
import io.shouwen.complaint.domain.EventKind;
import io.shouwen.complaint.domain.LinkKind;
import io.shouwen.complaint.domain.ReceptionFacts;
import io.shouwen.complaint.domain.RequestKey;
import io.shouwen.complaint.domain.SeverityProposal;
import io.shouwen.complaint.store.AttachmentStore;
import io.shouwen.complaint.store.ComplaintStore;
import io.shouwen.complaint.store.DraftStore;
import io.shouwen.complaint.store.SettingsStore;
import io.shouwen.customer.boundary.CustomerDesk;
import io.shouwen.organization.boundary.Callers;
import io.shouwen.organization.boundary.OrganizationQueries;
import io.shouwen.organization.domain.Actor;
import io.shouwen.organization.domain.Role;
import io.shouwen.property.boundary.UnitFinder;
import io.shouwen.shared.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one received complaint with all that belongs to it, in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
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
public class ComplaintRegistration {
  private static final int KEY_LENGTH = 100;

  @Inject private Callers callers;
  @Inject private OrganizationQueries organization;
  @Inject private CustomerDesk customers;
  @Inject private UnitFinder units;
  @Inject private CaseNumbers numbers;
  @Inject private CaseGate gate;
  @Inject private CaseTiming timing;
  @Inject private ComplaintStore complaints;
  @Inject private DraftStore drafts;
  @Inject private AttachmentStore attachments;
  @Inject private SettingsStore settings;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public ComplaintRegistration() {}

  /** Registers; only {@link ComplaintIntake} calls it. */
  public Changed register(ReceptionForm form) {
    Actor actor = callers.current();
    Instant now = clock.instant();
    RuleViolation.unless(
        actor.staffId() != 0 && actor.scope().holds(form.projectId()),
        "organization.unknown-project");
    requireBelonging(form);
    SeverityProposal proposal =
        SeverityProposal.of(form.answers(), 0, false, settings.severityRules());
    Complaint complaint =
        Complaint.receive(
            numbers.next(form.projectId(), form.facts().receivedBy(now)),
            form.projectId(),
            spoken(form.facts()),
            Classification.first(
                form.category(),
                form.subCategory(),
                form.severity() == null ? proposal.severity() : form.severity(),
                proposal.reasons(),
                form.emergency()),
            actor,
            now);
    ReceptionForm.OnTheSpot solved = form.solved();
    if (solved != null) {
      complaint.solveOnTheSpot(solved.result(), solved.satisfaction(), actor, now);
    } else if (form.confirmed()) {
      complaint.confirm(true, form.apologised(), form.dateAccepted(), actor, now);
    }
    if (complaint.reception().receivedAt().isBefore(now.minus(settings.limitsFromEntryAfter()))) {
      complaint.limitsBegin(actor, now);
    }
    if (form.emergency()) {
      complaint.emergencyOpened(settings.onSiteMinutes(form.subCategory()), actor, now);
    }
    timing.begin(complaint);
    complaints.add(complaint);
    List<CaseLink> repeats = repeats(form, complaint, actor, now);
    Changed changed = gate.save(complaint, new CaseGate.Moment(actor, now));
    repeats.forEach(complaints::add);
    remember(form, complaint, actor, now);
    return changed;
  }

  private List<CaseLink> repeats(
      ReceptionForm form, Complaint complaint, Actor actor, Instant now) {
    List<CaseLink> repeats = new ArrayList<>();
    for (String other : form.repeatOf()) {
      repeats.add(new CaseLink(complaint.id(), gate.idOf(other), LinkKind.REPEAT_OF));
      complaint.noted(
          EventKind.LINKED, Details.of("other", other).and("kind", LinkKind.REPEAT_OF), actor, now);
    }
    if (repeats.size() >= settings.severityRules().timesRaisedForMajor()) {
      complaint.promote(SeverityProposal.Reason.RAISED_SEVERAL_TIMES, SystemActor.ACTOR, now);
    }
    return repeats;
  }

  private ReceptionFacts spoken(ReceptionFacts facts) {
    Long customer = facts.customerId();
    if (customer == null) {
      return facts;
    }
    CustomerDesk.Spoken who = customers.unmasked(customer, facts.complainantName(), facts.phone());
    return facts.spokenBy(who.name(), who.phone());
  }

  private void remember(ReceptionForm form, Complaint complaint, Actor actor, Instant now) {
    String key = form.requestKey();
    if (key != null) {
      RuleViolation.unless(
          !key.isBlank() && key.length() <= KEY_LENGTH, "complaint.request-key", KEY_LENGTH);
      complaints.add(
          new RequestKey(actor.staffId(), key, RequestDigest.of(form), complaint.id(), now));
    }
    String draft = form.draftKey();
    if (draft != null) {
      attachments.moveFromDraft(actor.staffId(), draft, complaint.id());
      drafts.drop(actor.staffId(), draft);
    }
  }

  private void requireBelonging(ReceptionForm form) {
    ReceptionFacts facts = form.facts();
    Long customer = facts.customerId();
    if (customer != null) {
      RuleViolation.unless(
          customers.holds(form.projectId(), customer), "complaint.unknown-customer");
    }
    Long unit = facts.unitId();
    if (unit != null) {
      units.requireLabel(form.projectId(), unit);
    }
    requireDepartment(form.projectId(), facts.departmentId());
  }

  private void requireDepartment(long projectId, @Nullable Long department) {
    RuleViolation.unless(
        department == null
            || organization.departments(projectId).stream().anyMatch(d -> d.id() == department),
        "organization.unknown-department");
  }
}
