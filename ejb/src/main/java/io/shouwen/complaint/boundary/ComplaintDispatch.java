package io.shouwen.complaint.boundary;

import io.shouwen.complaint.domain.PartOrder;
import io.shouwen.complaint.domain.Stage;
import io.shouwen.complaint.domain.Step;
import io.shouwen.organization.boundary.Choice;
import io.shouwen.organization.boundary.OrganizationQueries;
import io.shouwen.organization.domain.Role;
import io.shouwen.shared.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends a case to departments, which sign for their part or give it back (H-1). */
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
public class ComplaintDispatch {
  @Inject private CaseGate gate;
  @Inject private OrganizationQueries organization;

  @SuppressWarnings("NullAway.Init")
  public ComplaintDispatch() {}

  /**
   * What one department is asked to do.
   *
   * @param handlerId the person, or null when the department decides
   * @param dueAt until when, or null for the time that the severity allows
   * @param lead exactly one department is in the lead
   */
  public record Wish(
      long departmentId,
      @Nullable Long handlerId,
      String task,
      @Nullable Instant dueAt,
      boolean lead)
      implements Serializable {}

  /**
   * Sends the case to departments of its project.
   *
   * @throws RuleViolation {@code organization.unknown-department}, {@code
   *     organization.unknown-person}, and what the case refuses
   */
  public Changed dispatch(CaseRef ref, List<Wish> wishes) {
    return gate.change(
        ref,
        Step.DISPATCH,
        (c, m) -> {
          List<Choice> departments = organization.departments(c.projectId());
          List<PartOrder> orders =
              wishes.stream().map(w -> order(w, departments, m.now())).toList();
          // the deadlines that follow say when each is really due
          c.dispatch(orders, m.now(), m.actor(), m.now());
        });
  }

  private PartOrder order(Wish wish, List<Choice> departments, Instant now) {
    String name =
        departments.stream()
            .filter(d -> d.id() == wish.departmentId())
            .map(Choice::name)
            .findFirst()
            .orElseThrow(() -> new RuleViolation("organization.unknown-department"));
    Long handler = wish.handlerId();
    RuleViolation.unless(
        handler == null
            || organization.staffOfDepartment(wish.departmentId()).stream()
                .anyMatch(s -> s.id() == handler),
        "organization.unknown-person");
    Instant due = wish.dueAt();
    return new PartOrder(
        wish.departmentId(),
        name,
        handler,
        wish.task(),
        due == null ? now : due,
        due == null,
        wish.lead());
  }

  /**
   * Signs for a part.
   *
   * @param partId the part; null when a superior takes a reopened case in hand (H-6)
   */
  public Changed sign(CaseRef ref, @Nullable Long partId) {
    return gate.change(
        ref,
        Step.SIGN,
        (c, m) -> {
          if (partId == null) {
            c.takeInHand(m.actor(), m.now());
          } else {
            RuleViolation.unless(
                c.stage() != Stage.REOPENED,
                "complaint.stage-does-not-allow",
                Step.SIGN,
                c.stage());
            requireOwnPart(
                c.runningPartOf(m.actor().departmentId()).map(p -> p.id()).orElse(null), partId);
            c.sign(partId, m.actor(), m.now());
          }
        });
  }

  /** Gives a part back with a reason. */
  public Changed giveBack(CaseRef ref, long partId, String reason) {
    return gate.change(
        ref,
        Step.RETURN,
        (c, m) -> {
          requireOwnPart(
              c.runningPartOf(m.actor().departmentId()).map(p -> p.id()).orElse(null), partId);
          c.giveBack(partId, reason, m.actor(), m.now());
        });
  }

  private static void requireOwnPart(@Nullable Long own, long partId) {
    RuleViolation.unless(own != null && own == partId, "complaint.part-of-another-department");
  }
}
