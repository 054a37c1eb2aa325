package io.shouwen.resolution.boundary;

import io.shouwen.complaint.boundary.CaseGate;
import io.shouwen.complaint.boundary.CaseMasks;
import io.shouwen.complaint.boundary.CaseRef;
import io.shouwen.complaint.boundary.Changed;
import io.shouwen.complaint.boundary.KeptCounts;
import io.shouwen.complaint.domain.Complaint;
import io.shouwen.complaint.domain.Details;
import io.shouwen.complaint.domain.EventKind;
import io.shouwen.complaint.domain.Step;
import io.shouwen.complaint.store.CaseAccess;
import io.shouwen.organization.boundary.Callers;
import io.shouwen.organization.domain.Actor;
import io.shouwen.organization.domain.Role;
import io.shouwen.resolution.domain.AuthorityMatrix;
import io.shouwen.resolution.domain.Compensation;
import io.shouwen.resolution.domain.CompensationState;
import io.shouwen.resolution.domain.Grade;
import io.shouwen.resolution.domain.ProblemKind;
import io.shouwen.resolution.store.ResolutionStore;
import io.shouwen.shared.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compensation within the authority matrix; above it goes up for approval (H-3). */
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
public class Compensations {
  private static final int MOST_PENDING = 200;
  private static final int HOUSEHOLD_DAYS = 365;

  @Inject private Callers callers;
  @Inject private KeptCounts counts;
  @Inject private CaseGate gate;
  @Inject private ResolutionStore resolutions;
  @Inject private CaseMasks masks;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public Compensations() {}

  /**
   * A wish to compensate.
   *
   * @param amount above zero, at most two decimals
   */
  public record Wish(Grade grade, ProblemKind problem, BigDecimal amount, String reason)
      implements Serializable {}

  /**
   * One cell of the matrix.
   *
   * @param rank 1 centre supervisor to 4 general manager
   * @param upTo the most that this rank may grant a household in twelve months
   */
  public record Limit(Grade grade, ProblemKind problem, int rank, BigDecimal upTo)
      implements Serializable {}

  /**
   * Grants at once within the caller's own authority, else asks the lowest rank that may grant it.
   */
  public Changed request(CaseRef ref, Wish wish) {
    return gate.change(
        ref,
        Step.REQUEST_COMPENSATION,
        (c, m) -> {
          BigDecimal sum = granted(c, m).add(wish.amount());
          int rank = matrix().rankFor(wish.grade(), wish.problem(), sum);
          Compensation compensation =
              Compensation.request(
                  c.id(),
                  householdOf(c),
                  wish.grade(),
                  wish.problem(),
                  wish.amount(),
                  wish.reason(),
                  rank,
                  m.actor(),
                  m.now());
          resolutions.add(compensation);
          c.noted(
              compensation.state() == CompensationState.GRANTED
                  ? EventKind.COMPENSATION_DECIDED
                  : EventKind.COMPENSATION_REQUESTED,
              Details.of("amount", wish.amount().toPlainString())
                  .and("problem", wish.problem())
                  .and("rank", Role.ofRank(rank))
                  .and("state", compensation.state())
                  .and("reason", wish.reason()),
              m.actor(),
              m.now());
        });
  }

  /** A manager of the rank needed, not the one who asked, grants or refuses. */
  public Changed decide(CaseRef ref, long compensationId, boolean grant, @Nullable String comment) {
    return gate.change(
        ref,
        Step.DECIDE_COMPENSATION,
        (c, m) -> {
          Compensation compensation =
              resolutions
                  .compensation(c.id(), compensationId)
                  .orElseThrow(() -> new RuleViolation("resolution.unknown-compensation"));
          int rank =
              matrix()
                  .rankFor(
                      compensation.grade(),
                      compensation.problem(),
                      granted(c, m).add(compensation.amount()));
          compensation.decide(grant, comment, rank, m.actor(), m.now());
          c.noted(
              EventKind.COMPENSATION_DECIDED,
              Details.of("amount", compensation.amount().toPlainString())
                  .and("problem", compensation.problem())
                  .and("state", compensation.state())
                  .and("comment", comment),
              m.actor(),
              m.now());
        });
  }

  /** What waits for the caller's decision: of their rank or below, not asked by themselves. */
  public List<ResolutionView.CompensationView> pending() {
    return masks.shown(
        resolutions.pending(
            CaseAccess.of(callers.current()), householdSince(clock.instant()), MOST_PENDING),
        ResolutionView.CompensationView::number);
  }

  /** How many of them wait; kept for a moment (see {@link KeptCounts}). */
  public int pendingCount() {
    Actor actor = callers.current();
    return counts.of(
        Integer.class,
        actor,
        () ->
            resolutions
                .pending(CaseAccess.of(actor), householdSince(clock.instant()), MOST_PENDING)
                .size());
  }

  /** The matrix, by grade, problem, rank. */
  public List<Limit> limits() {
    return resolutions.limits();
  }

  /**
   * Replaces the limits named.
   *
   * @throws RuleViolation {@code resolution.limit-below-lower-rank} when a rank may grant less than
   *     the one under it, {@code resolution.limit-negative}
   */
  @RolesAllowed(Role.Names.ADMINISTRATOR)
  public void save(List<Limit> limits) {
    resolutions.save(limits);
    matrix().requireRising();
  }

  private AuthorityMatrix matrix() {
    return new AuthorityMatrix(
        resolutions.limits().stream()
            .map(l -> new AuthorityMatrix.Cell(l.grade(), l.problem(), l.rank(), l.upTo()))
            .toList());
  }

  private BigDecimal granted(Complaint complaint, CaseGate.Moment moment) {
    return resolutions.grantedSince(householdOf(complaint), householdSince(moment.now()));
  }

  /** From when on what a household was granted counts: twelve months (H-3). */
  static Instant householdSince(Instant now) {
    return now.minus(HOUSEHOLD_DAYS, ChronoUnit.DAYS);
  }

  /** The household by which sums count: the unit, else the customer, else the case itself. */
  private static String householdOf(Complaint complaint) {
    Long unit = complaint.reception().unitId();
    Long customer = complaint.reception().customerId();
    if (unit != null) {
      return "unit:" + unit;
    }
    return customer != null ? "customer:" + customer : "case:" + complaint.id();
  }
}
