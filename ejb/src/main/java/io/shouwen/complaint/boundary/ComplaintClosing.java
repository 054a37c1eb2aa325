package io.shouwen.complaint.boundary;

import io.shouwen.complaint.domain.Satisfaction;
import io.shouwen.complaint.domain.Step;
import io.shouwen.organization.domain.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** The ends of a case: solved on the spot, withdrawn, summed up, archived (C-7, H-7). */
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
public class ComplaintClosing {
  @Inject private CaseGate gate;

  @SuppressWarnings("NullAway.Init")
  public ComplaintClosing() {}

  /** Solved before it went anywhere (C-7). */
  public Changed solveOnTheSpot(CaseRef ref, String result, Satisfaction satisfaction) {
    return gate.change(
        ref,
        Step.SOLVE_ON_THE_SPOT,
        (c, m) -> c.solveOnTheSpot(result, satisfaction, m.actor(), m.now()));
  }

  /** The owner sums up: cause, measure and, if there is one, the lesson. */
  public Changed sumUp(CaseRef ref, String cause, String measure, @Nullable String lesson) {
    return gate.change(
        ref, Step.SUM_UP, (c, m) -> c.sumUp(cause, measure, lesson, m.actor(), m.now()));
  }

  /** The manager's closing comment; the case is archived. */
  public Changed archive(CaseRef ref, String comment) {
    return gate.change(ref, Step.ARCHIVE, (c, m) -> c.archive(comment, m.actor(), m.now()));
  }

  /** The customer takes the complaint back; their word is kept. */
  public Changed withdraw(CaseRef ref, String word) {
    return gate.change(ref, Step.WITHDRAW, (c, m) -> c.withdraw(word, m.actor(), m.now()));
  }
}
