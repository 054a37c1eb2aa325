package io.shouwen.organization.domain;

import io.shouwen.shared.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A period in which somebody is on call for a project, or for one of its departments: told of
 * emergencies in addition to those who always are (S-5). Never deleted; called off by a verb.
 */
@Entity
@Table(name = "on_call")
@SuppressWarnings("UnusedVariable") // queries read what this class only writes
public class OnCall {
  private static final Duration LONGEST = Duration.ofDays(366);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "directory_seq")
  private long id;

  @Column(name = "project_id")
  private long projectId;

  @Column(name = "department_id")
  private @Nullable Long departmentId;

  @Column(name = "staff_id")
  private long staffId;

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
  protected OnCall() {}

  /**
   * Puts somebody on call.
   *
   * @param departmentId null for the whole project
   * @param fromAt inclusive; may lie in the past
   * @param toAt exclusive
   * @throws RuleViolation {@code organization.on-call-backwards}, {@code
   *     organization.on-call-over}, {@code organization.on-call-too-long}
   */
  public OnCall(
      long projectId,
      @Nullable Long departmentId,
      long staffId,
      Instant fromAt,
      Instant toAt,
      Actor enteredBy,
      Instant now) {
    RuleViolation.unless(fromAt.isBefore(toAt), "organization.on-call-backwards");
    RuleViolation.unless(toAt.isAfter(now), "organization.on-call-over");
    RuleViolation.unless(
        Duration.between(fromAt, toAt).compareTo(LONGEST) <= 0,
        "organization.on-call-too-long",
        LONGEST.toDays());
    this.projectId = projectId;
    this.departmentId = departmentId;
    this.staffId = staffId;
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

  public long projectId() {
    return projectId;
  }

  public long staffId() {
    return staffId;
  }
}
