package io.shouwen.resolution.boundary;

import io.shouwen.complaint.boundary.CaseGate;
import io.shouwen.complaint.boundary.CaseRef;
import io.shouwen.complaint.boundary.Changed;
import io.shouwen.complaint.boundary.CommonProblem;
import io.shouwen.complaint.boundary.ContactLog;
import io.shouwen.complaint.domain.ContactMethod;
import io.shouwen.complaint.domain.Details;
import io.shouwen.complaint.domain.EventKind;
import io.shouwen.complaint.domain.Responsibility;
import io.shouwen.complaint.domain.Stage;
import io.shouwen.complaint.domain.Step;
import io.shouwen.organization.domain.Role;
import io.shouwen.resolution.domain.Appointment;
import io.shouwen.resolution.domain.Investigation;
import io.shouwen.resolution.domain.OptionSet;
import io.shouwen.resolution.domain.Reply;
import io.shouwen.resolution.domain.ResolutionOption;
import io.shouwen.resolution.store.ResolutionStore;
import io.shouwen.shared.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The work on a dispatched case: investigation, options, reply, appointments, done (H-2 to H-5).
 */
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
public class CaseHandling {
  @Inject private CaseGate gate;
  @Inject private ContactLog contacts;
  @Inject private CommonProblem commonProblem;
  @Inject private ResolutionStore resolutions;

  @SuppressWarnings("NullAway.Init")
  public CaseHandling() {}

  /**
   * What was found (H-2).
   *
   * @param households how many are touched, at least 1
   * @param moneyImpact in the company's currency, or null
   */
  public record Findings(
      String facts,
      String cause,
      Responsibility responsibility,
      int households,
      @Nullable String safetyImpact,
      @Nullable BigDecimal moneyImpact,
      @Nullable String reputationImpact)
      implements Serializable {}

  /** One proposal for the customer (H-3). */
  public record Proposal(
      String text, @Nullable String advantages, @Nullable String disadvantages, boolean recommended)
      implements Serializable {}

  /**
   * What the customer said to the options (H-4).
   *
   * @param chosenOptionId the option agreed to; null when not agreed
   * @param promisedBy until when the work is promised, or null
   */
  public record Answer(
      boolean agreed,
      @Nullable Long chosenOptionId,
      String customerWords,
      ContactMethod method,
      @Nullable Instant promisedBy)
      implements Serializable {}

  /** A visit to the customer's home (H-5). */
  public record Visit(
      Instant fromAt,
      Instant toAt,
      String whoComes,
      @Nullable String phone,
      @Nullable String preparation,
      @Nullable BigDecimal possibleCost)
      implements Serializable {}

  /** Writes down what was found; a later one replaces it, the earlier stays in the history. */
  public Changed investigate(CaseRef ref, Findings findings) {
    return gate.change(
        ref,
        Step.INVESTIGATE,
        (c, m) -> {
          resolutions.add(
              new Investigation(
                  c.id(),
                  findings.facts(),
                  findings.cause(),
                  findings.responsibility(),
                  new Investigation.Impact(
                      findings.households(),
                      findings.safetyImpact(),
                      findings.moneyImpact(),
                      findings.reputationImpact()),
                  m.actor(),
                  m.now()));
          c.investigated(
              Details.of("facts", findings.facts())
                  .and("cause", findings.cause())
                  .and("responsibility", findings.responsibility())
                  .and("households", findings.households()),
              m.actor(),
              m.now());
        });
  }

  /** Two or three options, exactly one recommended (H-3). */
  public Changed propose(CaseRef ref, List<Proposal> proposals) {
    return gate.change(
        ref,
        Step.PROPOSE,
        (c, m) -> {
          List<ResolutionOption> options =
              OptionSet.of(
                  c.id(),
                  resolutions.lastRound(c.id()) + 1,
                  proposals.stream()
                      .map(
                          p ->
                              new OptionSet.Wording(
                                  p.text(), p.advantages(), p.disadvantages(), p.recommended()))
                      .toList());
          Details details = Details.of("options", options.size());
          options.forEach(
              option -> {
                resolutions.add(option);
                details.and("option." + option.position(), option.proposal());
              });
          c.optionsProposed(details, m.actor(), m.now());
        });
  }

  /** Records the customer's choice; the talk goes into the contact log by itself (H-4, C-3). */
  public Changed reply(CaseRef ref, Answer answer) {
    return gate.change(
        ref,
        Step.REPLY,
        (c, m) -> {
          String chosen = null;
          if (answer.agreed()) {
            Long optionId = answer.chosenOptionId();
            RuleViolation.unless(optionId != null, "resolution.no-option-chosen");
            chosen =
                resolutions
                    .option(c.id(), optionId == null ? 0 : optionId)
                    .orElseThrow(() -> new RuleViolation("resolution.unknown-option"))
                    .choose()
                    .proposal();
          }
          Instant promised = answer.promisedBy();
          RuleViolation.unless(
              promised == null || promised.isAfter(m.now()), "complaint.promise-in-past");
          resolutions.add(
              new Reply(
                  c.id(),
                  answer.agreed(),
                  answer.chosenOptionId(),
                  answer.customerWords(),
                  promised,
                  m.actor(),
                  m.now()));
          contacts.keep(
              c.id(),
              new ContactLog.Entry(
                  answer.method(), m.now(), answer.customerWords(), false, null, promised),
              m);
          c.replied(
              answer.agreed(),
              Details.of("chosen", chosen)
                  .and("words", answer.customerWords())
                  .and("promised", promised),
              m.actor(),
              m.now());
        });
  }

  /**
   * Reports a department's part done; when all parts are, the case waits for its follow-up. If it
   * leads a common problem, all that follow it are answered with it (C-9).
   *
   * @param result what was done, in words
   */
  public Changed reportDone(CaseRef ref, String result) {
    Changed changed =
        gate.change(
            ref,
            Step.REPORT_DONE,
            (c, m) ->
                c.partDone(
                    c.runningPartOf(m.actor().departmentId()).map(p -> p.id()).orElse(null),
                    result,
                    m.actor(),
                    m.now()));
    if (changed.stage() == Stage.DONE) {
      commonProblem.answerFollowers(changed.number());
    }
    return changed;
  }

  /** Makes an appointment in the customer's home (H-5). */
  public Changed appoint(CaseRef ref, Visit visit) {
    return gate.change(
        ref,
        Step.APPOINT,
        (c, m) -> {
          Appointment appointment =
              new Appointment(
                  c.id(),
                  visit.fromAt(),
                  visit.toAt(),
                  visit.whoComes(),
                  visit.phone(),
                  visit.preparation(),
                  visit.possibleCost(),
                  m.actor(),
                  m.now());
          resolutions.add(appointment);
          c.noted(
              EventKind.APPOINTED,
              Details.of("from", visit.fromAt())
                  .and("to", visit.toAt())
                  .and("who", visit.whoComes())
                  .and("preparation", visit.preparation())
                  .and("appointment", appointment.id()),
              m.actor(),
              m.now());
        });
  }

  /** Records how an appointment went, or that it was called off. */
  public Changed appointmentResult(
      CaseRef ref, long appointmentId, String result, boolean cancelled) {
    return gate.change(
        ref,
        Step.APPOINT,
        (c, m) -> {
          resolutions
              .appointment(c.id(), appointmentId)
              .orElseThrow(() -> new RuleViolation("resolution.unknown-appointment"))
              .finish(result, cancelled);
          c.noted(
              EventKind.APPOINTMENT_RESULT,
              Details.of("result", result)
                  .and("cancelled", cancelled ? "true" : null)
                  .and("appointment", appointmentId),
              m.actor(),
              m.now());
        });
  }
}
