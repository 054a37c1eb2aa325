package io.shouwen.resolution.domain;

import io.shouwen.organization.domain.Actor;
import io.shouwen.organization.domain.Role;
import io.shouwen.shared.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money or kind for a household (H-3): granted at once within the asker's own authority, otherwise
 * decided by a manager of the rank that the matrix asks for, never by the asker.
 */
@Entity
@SuppressWarnings("UnusedVariable") // queries read what this class only writes
public class Compensation {
  /** Longest reason and comment, in characters. */
  public static final int TEXT_LENGTH = 1_000;

  private static final BigDecimal MOST = new BigDecimal("9999999.99");

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "resolution_seq")
  private long id;

  @Column(name = "complaint_id")
  private long complaintId;

  private String household;

  @Enumerated(EnumType.STRING)
  private Grade grade;

  @Enumerated(EnumType.STRING)
  private ProblemKind problem;

  private BigDecimal amount;
  private String reason;

  @Enumerated(EnumType.STRING)
  private CompensationState state;

  @Column(name = "rank_needed")
  private int rankNeeded;

  @Column(name = "requested_by_id")
  private long requestedById;

  @Column(name = "requested_by_name")
  private String requestedByName;

  @Column(name = "requested_at")
  private Instant requestedAt;

  @Column(name = "decided_by_name")
  private @Nullable String decidedByName;

  @Column(name = "decided_at")
  private @Nullable Instant decidedAt;

  @Column(name = "decision_comment")
  private @Nullable String decisionComment;

  @SuppressWarnings("NullAway.Init")
  protected Compensation() {}

  /**
   * Asks for a compensation, or grants it when the asker's own rank suffices.
   *
   * @param household by which sums count
   * @param amount above zero, at most two decimals
   * @param rankNeeded as the matrix says for the household's sum
   * @throws RuleViolation {@code resolution.amount}, {@code resolution.reason}
   */
  public static Compensation request(
      long complaintId,
      String household,
      Grade grade,
      ProblemKind problem,
      BigDecimal amount,
      String reason,
      int rankNeeded,
      Actor by,
      Instant now) {
    RuleViolation.unless(
        amount.signum() > 0
            && amount.stripTrailingZeros().scale() <= 2
            && amount.compareTo(MOST) <= 0,
        "resolution.amount");
    RuleViolation.unless(
        !reason.isBlank() && reason.length() <= TEXT_LENGTH, "resolution.reason", TEXT_LENGTH);
    Compensation compensation = new Compensation();
    compensation.complaintId = complaintId;
    compensation.household = household;
    compensation.grade = grade;
    compensation.problem = problem;
    compensation.amount = amount;
    compensation.reason = reason.strip();
    compensation.rankNeeded = rankNeeded;
    compensation.requestedById = by.staffId();
    compensation.requestedByName = by.name();
    compensation.requestedAt = now;
    compensation.state = CompensationState.REQUESTED;
    if (by.rank() >= rankNeeded) {
      compensation.state = CompensationState.GRANTED;
      compensation.decidedByName = by.name();
      compensation.decidedAt = now;
    }
    return compensation;
  }

  /**
   * Decides.
   *
   * @param rank the rank that the sum needs now
   * @throws RuleViolation {@code resolution.already-decided}, {@code resolution.own-request},
   *     {@code resolution.rank-too-low}, {@code resolution.reason} when refused without a comment
   */
  public void decide(boolean grant, @Nullable String comment, int rank, Actor by, Instant now) {
    RuleViolation.unless(state == CompensationState.REQUESTED, "resolution.already-decided");
    RuleViolation.unless(by.staffId() != requestedById, "resolution.own-request");
    RuleViolation.unless(by.rank() >= rank, "resolution.rank-too-low", Role.ofRank(rank));
    RuleViolation.unless(
        (grant || (comment != null && !comment.isBlank()))
            && (comment == null || comment.length() <= TEXT_LENGTH),
        "resolution.reason",
        TEXT_LENGTH);
    state = grant ? CompensationState.GRANTED : CompensationState.REFUSED;
    decidedByName = by.name();
    decidedAt = now;
    decisionComment = comment;
  }

  public Grade grade() {
    return grade;
  }

  public ProblemKind problem() {
    return problem;
  }

  public BigDecimal amount() {
    return amount;
  }

  public CompensationState state() {
    return state;
  }
}
