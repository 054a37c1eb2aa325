package io.shouwen.api.complaint;

import io.shouwen.api.http.Versions;
import io.shouwen.complaint.boundary.Changed;
import io.shouwen.complaint.boundary.ThirdParties;
import io.shouwen.complaint.domain.ContactMethod;
import io.shouwen.complaint.domain.Responsibility;
import io.shouwen.complaint.domain.Satisfaction;
import io.shouwen.complaint.domain.ThirdPartyKind;
import io.shouwen.followup.boundary.FollowUps;
import io.shouwen.resolution.boundary.CaseHandling;
import io.shouwen.resolution.boundary.Compensations;
import io.shouwen.resolution.domain.Grade;
import io.shouwen.resolution.domain.ProblemKind;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The steps of handling: investigate, propose, reply, appointments, compensation, third parties,
 * done, follow up (C-10, H-2 to H-6).
 */
@Path(CaseResource.PATH + "/steps")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HandlingSteps {
  @Inject private CaseHandling handling;
  @Inject private Compensations compensations;
  @Inject private ThirdParties thirdParties;
  @Inject private FollowUps followUps;

  @SuppressWarnings("NullAway.Init")
  public HandlingSteps() {}

  /**
   * What was found (H-2).
   *
   * @param households how many are touched; 1 when absent
   * @param moneyImpact in yuan
   */
  public record Findings(
      String facts,
      String cause,
      Responsibility responsibility,
      @Nullable Integer households,
      @Nullable String safetyImpact,
      @Nullable BigDecimal moneyImpact,
      @Nullable String reputationImpact) {}

  /** Two or three options, exactly one recommended (H-3). */
  public record Proposal(List<Option> options) {}

  /** One option. */
  public record Option(
      String text,
      @Nullable String advantages,
      @Nullable String disadvantages,
      boolean recommended) {}

  /**
   * What the customer said to the options (H-4).
   *
   * @param chosenOptionId needed when agreed
   * @param promisedBy until when the work is promised
   */
  public record Reply(
      Boolean agreed,
      @Nullable Long chosenOptionId,
      String customerWords,
      ContactMethod method,
      @Nullable Instant promisedBy) {}

  /**
   * Work in the customer's home (H-5).
   *
   * @param possibleCost in yuan
   */
  public record Appointment(
      Instant fromAt,
      Instant toAt,
      String whoComes,
      @Nullable String phone,
      @Nullable String preparation,
      @Nullable BigDecimal possibleCost) {}

  /** How an appointment went, or that it was called off. */
  public record AppointmentResult(Long appointmentId, String result, boolean cancelled) {}

  /**
   * A wish to compensate (H-3).
   *
   * @param amount in yuan, above zero
   */
  public record CompensationRequest(
      Grade grade, ProblemKind problem, BigDecimal amount, String reason) {}

  /**
   * A decision on a compensation.
   *
   * @param comment needed when it is not granted
   */
  public record CompensationDecision(
      Long compensationId, Boolean grant, @Nullable String comment) {}

  /** To whom it goes because it is not ours (C-10). */
  public record NewThirdParty(
      ThirdPartyKind kind, String name, @Nullable String contact, String reason) {}

  /** What was done. */
  public record Result(String result) {}

  /**
   * What the customer says after the work (H-6).
   *
   * @param solved is it really solved; no, or dissatisfied, reopens the case
   */
  public record FollowUp(
      ContactMethod method,
      Satisfaction satisfaction,
      Boolean solved,
      String words,
      @Nullable String suggestions) {}

  @POST
  @Path("investigate")
  public Changed investigate(
      @PathParam("number") String number,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
      Findings body) {
    Integer households = body.households();
    return handling.investigate(
        Versions.seen(number, seen),
        new CaseHandling.Findings(
            body.facts(),
            body.cause(),
            body.responsibility(),
            households == null ? 1 : households,
            body.safetyImpact(),
            body.moneyImpact(),
            body.reputationImpact()));
  }

  @POST
  @Path("propose")
  public Changed propose(
      @PathParam("number") String number,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
      Proposal body) {
    return handling.propose(
        Versions.seen(number, seen),
        body.options().stream()
            .map(
                option ->
                    new CaseHandling.Proposal(
                        option.text(),
                        option.advantages(),
                        option.disadvantages(),
                        option.recommended()))
            .toList());
  }

  @POST
  @Path("reply")
  public Changed reply(
      @PathParam("number") String number,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
      Reply body) {
    return handling.reply(
        Versions.seen(number, seen),
        new CaseHandling.Answer(
            body.agreed(),
            body.chosenOptionId(),
            body.customerWords(),
            body.method(),
            body.promisedBy()));
  }

  @POST
  @Path("appoint")
  public Changed appoint(
      @PathParam("number") String number,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
      Appointment body) {
    return handling.appoint(
        Versions.seen(number, seen),
        new CaseHandling.Visit(
            body.fromAt(),
            body.toAt(),
            body.whoComes(),
            body.phone(),
            body.preparation(),
            body.possibleCost()));
  }

  @POST
  @Path("appointment-result")
  public Changed appointmentResult(
      @PathParam("number") String number,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
      AppointmentResult body) {
    return handling.appointmentResult(
        Versions.seen(number, seen), body.appointmentId(), body.result(), body.cancelled());
  }

  @POST
  @Path("request-compensation")
  public Changed requestCompensation(
      @PathParam("number") String number,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
      CompensationRequest body) {
    return compensations.request(
        Versions.seen(number, seen),
        new Compensations.Wish(body.grade(), body.problem(), body.amount(), body.reason()));
  }

  @POST
  @Path("decide-compensation")
  public Changed decideCompensation(
      @PathParam("number") String number,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
      CompensationDecision body) {
    return compensations.decide(
        Versions.seen(number, seen), body.compensationId(), body.grant(), body.comment());
  }

  @POST
  @Path("hand-to-third-party")
  public Changed handToThirdParty(
      @PathParam("number") String number,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
      NewThirdParty body) {
    return thirdParties.hand(
        Versions.seen(number, seen), body.kind(), body.name(), body.contact(), body.reason());
  }

  @POST
  @Path("report-done")
  public Changed reportDone(
      @PathParam("number") String number,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
      Result body) {
    return handling.reportDone(Versions.seen(number, seen), body.result());
  }

  @POST
  @Path("follow-up")
  public Changed followUp(
      @PathParam("number") String number,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
      FollowUp body) {
    return followUps.record(
        Versions.seen(number, seen),
        new FollowUps.Entry(
            body.method(), body.satisfaction(), body.solved(), body.words(), body.suggestions()));
  }
}
