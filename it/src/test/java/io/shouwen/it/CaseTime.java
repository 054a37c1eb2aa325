package io.shouwen.it;

import io.shouwen.complaint.boundary.CaseGate;
import io.shouwen.complaint.boundary.CaseRef;
import io.shouwen.complaint.boundary.Changed;
import io.shouwen.complaint.boundary.ComplaintIntake;
import io.shouwen.complaint.boundary.ReceptionForm;
import io.shouwen.complaint.domain.Category;
import io.shouwen.complaint.domain.Severity;
import io.shouwen.complaint.domain.SeverityAnswers;
import io.shouwen.complaint.domain.SubCategory;
import io.shouwen.deadline.boundary.DueSweep;
import io.shouwen.deadline.domain.Subject;
import io.shouwen.organization.boundary.OrganizationQueries;
import io.shouwen.shared.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Cases in the time of a test. Its dates lie years ahead, where the alarm clock of the server,
 * which rings meanwhile, finds nothing due: what happens by itself happens when the test moves on.
 */
@ApplicationScoped
class CaseTime {
  /** Where the demo group has its projects. */
  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @Inject private BusinessClock clock;
  @Inject private ComplaintIntake intake;
  @Inject private CaseGate gate;
  @Inject private DueSweep sweep;
  @Inject private OrganizationQueries organization;

  @SuppressWarnings("NullAway.Init")
  CaseTime() {}

  /** A step on the newest version of a case. */
  interface Step {
    Changed on(CaseRef ref);
  }

  /** The instant of a local time in the project, {@code 2031-03-03T09:00}. */
  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
  }

  /** A complaint that was received and read back to the customer at that time. */
  String receive(String local, String subject, Severity severity) throws Exception {
    Instant when = at(local);
    return as(
        "receptionist",
        when,
        () ->
            intake
                .receive(
                    new ReceptionForm(
                        organization.projects().get(0).id(),
                        Forms.facts(subject, when),
                        Category.EQUIPMENT,
                        SubCategory.LIFT,
                        SeverityAnswers.NONE,
                        severity,
                        false,
                        true,
                        true,
                        false,
                        null,
                        List.of(),
                        null,
                        null))
                .number());
  }

  /** Lives up to that time, then the person takes the step. */
  Changed step(String local, String person, String number, Step step) throws Exception {
    live(local, number);
    return as(person, at(local), () -> step.on(CaseRef.latest(number)));
  }

  /** What happens to the case by itself until then happens, each at its time. */
  void live(String local, String number) throws Exception {
    Subject subject = subject(number);
    clock.at(
        at(local),
        () -> {
          sweep.liveThrough(subject);
          return Boolean.TRUE;
        });
  }

  /** Does something as a person at an instant. */
  <T> T as(String person, Instant when, Callable<T> work) throws Exception {
    return clock.at(when, () -> As.get(person, work));
  }

  Subject subject(String number) throws Exception {
    return As.get("receptionist", () -> gate.subjectOf(number));
  }
}
