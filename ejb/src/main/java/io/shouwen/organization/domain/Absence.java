package io.shouwen.organization.domain;

import io.shouwen.shared.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A period in which somebody is on leave and a deputy stands in. Never deleted; called off by
 * a verb.
 */
@Entity
@SuppressWarnings("UnusedVariable") // queries read what this class only writes
public class Absence {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "people_seq")
  private long id;

  @Column(name = "staff_id")
  private long staffId;

  @Column(name = "deputy_id")
  private long deputyId;

  @Column(name = "from_at")
  private Instant fromAt;

  @Column(name = "to_at")
  private Instant toAt;

  @Column(name = "entered_by_id")
  private long enteredById;

  @Column(name = "entered_by_name")
  private String enteredByName;

  @Column(name = "entered_at")
  private Instant enteredAt;

  @Column(name = "cancelled_at")
  private @Nullable Instant cancelledAt;

  @SuppressWarnings("NullAway.Init")
  protected Absence() {}

  /**
   * Names a deputy.
   *
   * @param fromAt inclusive; may lie in the past
   * @param toAt exclusive
   * @throws RuleViolation {@code organization.deputy-of-oneself}, {@code
   *     organization.absence-backwards}, {@code organization.absence-over}
   */
  public Absence(
      long staffId, long deputyId, Instant fromAt, Instant toAt, Actor enteredBy, Instant now) {
    RuleViolation.unless(staffId != deputyId, "organization.deputy-of-oneself");
    RuleViolation.unless(fromAt.isBefore(toAt), "organization.absence-backwards");
    RuleViolation.unless(toAt.isAfter(now), "organization.absence-over");
    this.staffId = staffId;
    this.deputyId = deputyId;
    this.fromAt = fromAt;
    this.toAt = toAt;
    this.enteredById = enteredBy.staffId();
    this.enteredByName = enteredBy.name();
    this.enteredAt = now;
  }

  /** Ends it now, or calls it off before it began; nothing when it is over. */
  public void cancel(Instant now) {
    if (cancelledAt == null && toAt.isAfter(now)) {
      cancelledAt = now;
    }
  }

  public long id() {
    return id;
  }

  public long staffId() {
    return staffId;
  }

  public long deputyId() {
    return deputyId;
  }

  public long enteredById() {
    return enteredById;
  }
}
