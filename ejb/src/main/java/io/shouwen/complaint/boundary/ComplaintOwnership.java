package io.shouwen.complaint.boundary;

import io.shouwen.complaint.domain.CaseReader;
import io.shouwen.complaint.domain.Complaint;
import io.shouwen.complaint.domain.Step;
import io.shouwen.complaint.store.ComplaintStore;
import io.shouwen.organization.boundary.Choice;
import io.shouwen.organization.boundary.OrganizationQueries;
import io.shouwen.organization.domain.Role;
import io.shouwen.shared.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;

/** Who owns a case and who may see it (R-1, C-11). */
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
public class ComplaintOwnership {
  @Inject private CaseGate gate;
  @Inject private OrganizationQueries organization;
  @Inject private ComplaintStore complaints;

  @SuppressWarnings("NullAway.Init")
  public ComplaintOwnership() {}

  /** The owner offers the case to somebody of the project, who is to accept. */
  public Changed offer(CaseRef ref, long staffId, String reason) {
    return gate.change(
        ref,
        Step.OFFER_HAND_OVER,
        (c, m) ->
            c.offerTo(staffId, person(c.projectId(), staffId).name(), reason, m.actor(), m.now()));
  }

  /** The one to whom it was offered takes it. */
  public Changed accept(CaseRef ref) {
    return gate.change(
        ref,
        Step.ACCEPT_HAND_OVER,
        (c, m) -> c.ownedBy(m.actor().staffId(), m.actor().name(), null, m.actor(), m.now()));
  }

  /** A supervisor hands it over without being asked, with a reason. */
  public Changed assign(CaseRef ref, long staffId, String reason) {
    RuleViolation.unless(!reason.isBlank(), "complaint.reason", Complaint.REASON_LENGTH);
    return gate.change(
        ref,
        Step.ASSIGN_OWNER,
        (c, m) ->
            c.ownedBy(staffId, person(c.projectId(), staffId).name(), reason, m.actor(), m.now()));
  }

  /** The owner lets the handler speak to the customer (H-4), or no longer. */
  public Changed letHandlerReply(CaseRef ref, boolean may) {
    return gate.change(
        ref, Step.LET_HANDLER_REPLY, (c, m) -> c.letHandlerReply(may, m.actor(), m.now()));
  }

  /**
   * Passes it upwards: the manager is told and asked to step in (H-4, R-2).
   *
   * @param to centre supervisor or above
   */
  public Changed escalate(CaseRef ref, Role to, String reason) {
    return gate.change(ref, Step.ESCALATE, (c, m) -> c.passUp(to, reason, m.actor(), m.now()));
  }

  /**
   * Makes a case confidential or open again (C-11).
   *
   * @param named who may see it beside the owner; replaces those named before
   */
  public Changed makeConfidential(CaseRef ref, boolean confidential, Set<Long> named) {
    return gate.change(
        ref,
        Step.MAKE_CONFIDENTIAL,
        (c, m) -> {
          complaints.forgetReaders(c.id());
          if (confidential) {
            named.forEach(
                staffId ->
                    complaints.add(new CaseReader(c.id(), person(c.projectId(), staffId).id())));
            if (m.actor().staffId() != c.ownerId() && !named.contains(m.actor().staffId())) {
              complaints.add(new CaseReader(c.id(), m.actor().staffId()));
            }
          }
          c.makeConfidential(confidential, m.actor(), m.now());
        });
  }

  /** Ids of those who are named on a case at present, beside its owner (C-11). */
  public Set<Long> named(String number) {
    return Set.copyOf(complaints.readers(gate.idOf(number)));
  }

  private Choice person(long projectId, long staffId) {
    return organization.staff(projectId).stream()
        .filter(s -> s.id() == staffId)
        .findFirst()
        .orElseThrow(() -> new RuleViolation("organization.unknown-person"));
  }
}
