package io.shouwen.web.complaint;

import io.shouwen.complaint.boundary.CaseRef;
import io.shouwen.complaint.boundary.Changed;
import io.shouwen.complaint.domain.ContactMethod;
import io.shouwen.complaint.domain.Responsibility;
import io.shouwen.complaint.domain.Satisfaction;
import io.shouwen.complaint.domain.Step;
import io.shouwen.followup.boundary.FollowUps;
import io.shouwen.resolution.boundary.CaseHandling;
import io.shouwen.resolution.boundary.Compensations;
import io.shouwen.resolution.domain.Grade;
import io.shouwen.resolution.domain.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The steps of the work: investigation, options, reply, appointments, compensation, done,
 * follow-up.
 */
@ApplicationScoped
class WorkSteps implements StepTaker {
  /** Rows of the form for options (H-3). */
  static final int OPTIONS = 3;

  @Inject private CaseHandling handling;
  @Inject private Compensations compensations;
  @Inject private FollowUps followUps;

  @SuppressWarnings("NullAway.Init")
  WorkSteps() {}

  @Override
  public Optional<Changed> take(Step step, CaseRef ref, Typed typed) {
    return switch (step) {
      case INVESTIGATE -> Optional.of(handling.investigate(ref, findings(typed)));
      case PROPOSE -> Optional.of(handling.propose(ref, proposals(typed)));
      case REPLY -> Optional.of(handling.reply(ref, answer(typed)));
      case APPOINT -> Optional.of(appoint(ref, typed));
      case REPORT_DONE -> Optional.of(handling.reportDone(ref, typed.required("text")));
      case REQUEST_COMPENSATION -> Optional.of(compensations.request(ref, wish(typed)));
      case DECIDE_COMPENSATION ->
          Optional.of(
              compensations.decide(
                  ref,
                  typed.requiredId("compensation"),
                  "yes".equals(typed.required("grant")),
                  typed.text("text")));
      case FOLLOW_UP ->
          Optional.of(
              followUps.record(
                  ref,
                  new FollowUps.Entry(
                      typed.requiredChoice(ContactMethod.class, "method"),
                      typed.requiredChoice(Satisfaction.class, "satisfaction"),
                      "yes".equals(typed.required("solved")),
                      typed.required("text"),
                      typed.text("suggestions"))));
      default -> Optional.empty();
    };
  }

  private static CaseHandling.Findings findings(Typed typed) {
    return new CaseHandling.Findings(
        typed.required("facts"),
        typed.required("cause"),
        typed.requiredChoice(Responsibility.class, "responsibility"),
        typed.number("households", 1),
        typed.text("safety"),
        typed.amount("money"),
        typed.text("reputation"));
  }

  private static List<CaseHandling.Proposal> proposals(Typed typed) {
    List<CaseHandling.Proposal> proposals = new ArrayList<>();
    String recommended = typed.text("recommended");
    for (int row = 0; row < OPTIONS; row++) {
      String text = typed.text("option" + row);
      if (text != null) {
        proposals.add(
            new CaseHandling.Proposal(
                text,
                typed.text("advantages" + row),
                typed.text("disadvantages" + row),
                String.valueOf(row).equals(recommended)));
      }
    }
    return proposals;
  }

  private static CaseHandling.Answer answer(Typed typed) {
    String chosen = typed.required("chosen");
    boolean agreed = !chosen.equals("none");
    return new CaseHandling.Answer(
        agreed,
        agreed ? typed.id("chosen") : null,
        typed.required("text"),
        typed.requiredChoice(ContactMethod.class, "method"),
        typed.at("promisedBy"));
  }

  private Changed appoint(CaseRef ref, Typed typed) {
    Long appointment = typed.id("appointment");
    if (appointment != null) {
      return handling.appointmentResult(
          ref, appointment, typed.required("result"), typed.flag("cancelled"));
    }
    return handling.appoint(
        ref,
        new CaseHandling.Visit(
            typed.requiredAt("fromAt"),
            typed.requiredAt("toAt"),
            typed.required("whoComes"),
            typed.text("phone"),
            typed.text("preparation"),
            typed.amount("possibleCost")));
  }

  private static Compensations.Wish wish(Typed typed) {
    BigDecimal amount = typed.amount("amount");
    if (amount == null) {
      throw new FieldRefused("amount", "input.required");
    }
    return new Compensations.Wish(
        typed.requiredChoice(Grade.class, "grade"),
        typed.requiredChoice(ProblemKind.class, "problem"),
        amount,
        typed.required("text"));
  }
}
