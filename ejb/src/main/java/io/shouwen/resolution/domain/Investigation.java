package io.shouwen.resolution.domain;

import io.shouwen.complaint.domain.Responsibility;
import io.shouwen.organization.domain.Actor;
import io.shouwen.shared.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was found: facts, cause, responsibility, impact (H-2). Never changed; a later one is added.
 */
@Entity
@SuppressWarnings("UnusedVariable") // queries read what this class only writes
public class Investigation {
  /** Longest of facts and cause, in characters. */
  public static final int TEXT_LENGTH = 4_000;

  private static final int LINE_LENGTH = 500;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "resolution_seq")
  @SequenceGenerator(name = "resolution_seq", sequenceName = "resolution_seq", allocationSize = 50)
  private long id;

  @Column(name = "complaint_id")
  private long complaintId;

  private String facts;
  private String cause;

  @Enumerated(EnumType.STRING)
  private Responsibility responsibility;

  private int households;

  @Column(name = "safety_impact")
  private @Nullable String safetyImpact;

  @Column(name = "money_impact")
  private @Nullable BigDecimal moneyImpact;

  @Column(name = "reputation_impact")
  private @Nullable String reputationImpact;

  @Column(name = "by_name")
  private String byName;

  @Column(name = "made_at")
  private Instant madeAt;

  @SuppressWarnings("NullAway.Init")
  protected Investigation() {}

  /**
   * Whom and what it touches.
   *
   * @param households at least 1
   * @param money not negative, or null
   */
  public record Impact(
      int households,
      @Nullable String safety,
      @Nullable BigDecimal money,
      @Nullable String reputation) {}

  /**
   * Writes it down.
   *
   * @throws RuleViolation {@code resolution.findings}, {@code resolution.impact}
   */
  public Investigation(
      long complaintId,
      String facts,
      String cause,
      Responsibility responsibility,
      Impact impact,
      Actor by,
      Instant madeAt) {
    RuleViolation.unless(
        !facts.isBlank()
            && facts.length() <= TEXT_LENGTH
            && !cause.isBlank()
            && cause.length() <= TEXT_LENGTH,
        "resolution.findings",
        TEXT_LENGTH);
    BigDecimal money = impact.money();
    RuleViolation.unless(
        impact.households() >= 1
            && (money == null || money.signum() >= 0)
            && fits(impact.safety())
            && fits(impact.reputation()),
        "resolution.impact",
        LINE_LENGTH);
    this.complaintId = complaintId;
    this.facts = facts.strip();
    this.cause = cause.strip();
    this.responsibility = responsibility;
    this.households = impact.households();
    this.safetyImpact = impact.safety();
    this.moneyImpact = money;
    this.reputationImpact = impact.reputation();
    this.byName = by.name();
    this.madeAt = madeAt;
  }

  private static boolean fits(@Nullable String line) {
    return line == null || line.length() <= LINE_LENGTH;
  }

  public long complaintId() {
    return complaintId;
  }
}
