package io.shouwen.complaint.boundary;

import io.shouwen.complaint.domain.Step;
import io.shouwen.deadline.boundary.DeadlineExplanation;
import io.shouwen.deadline.domain.Obligation;
import io.shouwen.deadline.domain.PauseReason;
import io.shouwen.organization.boundary.Callers;
import io.shouwen.organization.domain.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** What people do with the time of a case: pause it, let it go on, arrive on site, ask why. */
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
public class CaseClock {
  @Inject private Callers callers;
  @Inject private CaseGate gate;
  @Inject private CaseTiming timing;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public CaseClock() {}

  /**
   * The clock stands still for a named reason, and the next contact is promised (T-6).
   *
   * @param nextContactAt after now
   */
  public Changed pause(CaseRef ref, PauseReason reason, Instant nextContactAt, String words) {
    return gate.change(
        ref, Step.PAUSE, (c, m) -> c.pause(reason, nextContactAt, words, m.actor(), m.now()));
  }

  /** The clock goes on (T-6). */
  public Changed resume(CaseRef ref, String words) {
    return gate.change(ref, Step.RESUME, (c, m) -> c.resume(words, m.actor(), m.now()));
  }

  /** Somebody is on site in an emergency (S-5). */
  public Changed arrive(CaseRef ref, String words) {
    return gate.change(ref, Step.ARRIVE, (c, m) -> c.arrived(words, m.actor(), m.now()));
  }

  /**
   * Which time of a deadline counted and which did not, and why (T-6).
   *
   * @throws io.shouwen.shared.RuleViolation {@code complaint.unknown}, {@code deadline.unknown}
   */
  public DeadlineExplanation explain(String number, Obligation obligation, long key) {
    return timing.explained(gate.load(number, callers.current()), obligation, key, clock.instant());
  }
}
