package io.shouwen.resolution.boundary;

import io.shouwen.complaint.domain.Responsibility;
import io.shouwen.resolution.domain.CompensationState;
import io.shouwen.resolution.domain.ProblemKind;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What handling has brought so far: the latest investigation, options, replies, appointments,
 * compensation.
 */
public record ResolutionView(
    @Nullable InvestigationView investigation,
    List<OptionView> options,
    List<ReplyView> replies,
    List<AppointmentView> appointments,
    List<CompensationView> compensations)
    implements Serializable {

  public ResolutionView {
    options = List.copyOf(options);
    replies = List.copyOf(replies);
    appointments = List.copyOf(appointments);
    compensations = List.copyOf(compensations);
  }

  /**
   * Facts, cause, responsibility, impact (H-2).
   *
   * @param households how many are touched, at least 1
   */
  public record InvestigationView(
      String facts,
      String cause,
      Responsibility responsibility,
      int households,
      @Nullable String safetyImpact,
      @Nullable BigDecimal moneyImpact,
      @Nullable String reputationImpact,
      String byName,
      Instant at)
      implements Serializable {}

  /**
   * One of two or three proposals (H-3).
   *
   * @param round 1 for the first set, 2 for the other options after a refusal, and so on
   */
  public record OptionView(
      long id,
      int round,
      int position,
      String proposal,
      @Nullable String advantages,
      @Nullable String disadvantages,
      boolean recommended,
      boolean chosen)
      implements Serializable {}

  /** What the customer said to the options (H-4). */
  public record ReplyView(
      boolean agreed,
      @Nullable String chosenProposal,
      String customerWords,
      @Nullable Instant promisedBy,
      String byName,
      Instant at)
      implements Serializable {}

  /** Work in the customer's home (H-5). */
  public record AppointmentView(
      long id,
      Instant fromAt,
      Instant toAt,
      String whoComes,
      @Nullable String phone,
      @Nullable String preparation,
      @Nullable BigDecimal possibleCost,
      @Nullable String result,
      boolean cancelled,
      String byName)
      implements Serializable {}

  /**
   * Money or kind for the customer (H-3).
   *
   * @param householdTwelveMonths what the household was granted in twelve months, this one included
   */
  public record CompensationView(
      long id,
      String number,
      String subject,
      ProblemKind problem,
      BigDecimal amount,
      String reason,
      CompensationState state,
      int rankNeeded,
      BigDecimal householdTwelveMonths,
      String requestedByName,
      Instant requestedAt,
      @Nullable String decidedByName,
      @Nullable Instant decidedAt,
      @Nullable String decisionComment)
      implements Serializable {}
}
