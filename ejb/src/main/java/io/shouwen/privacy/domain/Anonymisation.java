package io.shouwen.privacy.domain;

import io.shouwen.organization.domain.Actor;
import io.shouwen.shared.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;

/** That a customer was made anonymous: who, when, why, of how many cases; never whose name. */
@Entity
@SuppressWarnings("UnusedVariable") // queries read what this class only writes
public class Anonymisation {
  /** The longest reason. */
  public static final int REASON_LENGTH = 500;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "anonymisation_seq")
  @SequenceGenerator(
      name = "anonymisation_seq",
      sequenceName = "anonymisation_seq",
      allocationSize = 50)
  private long id;

  @Column(name = "customer_id")
  private long customerId;

  @Column(name = "project_id")
  private long projectId;

  @Column(name = "by_id")
  private long byId;

  @Column(name = "by_name")
  private String byName;

  private String reason;

  @Column(name = "done_at")
  private Instant doneAt;

  private int cases;
  private int files;

  @SuppressWarnings("NullAway.Init")
  protected Anonymisation() {}

  /**
   * @param typed the customer's number, typed again
   * @throws RuleViolation {@code privacy.reason}, {@code privacy.not-confirmed}
   */
  public Anonymisation(
      long customerId, long projectId, String reason, String typed, Actor by, Instant now) {
    String said = reason.strip();
    RuleViolation.unless(
        !said.isEmpty() && said.length() <= REASON_LENGTH, "privacy.reason", REASON_LENGTH);
    RuleViolation.unless(
        typed.strip().equals(Long.toString(customerId)),
        "privacy.not-confirmed",
        Long.toString(customerId));
    this.customerId = customerId;
    this.projectId = projectId;
    this.reason = said;
    this.byId = by.staffId();
    this.byName = by.name();
    this.doneAt = now;
  }

  /** Says of how many cases texts went, and how many files. */
  public void reached(int moreCases, int moreFiles) {
    cases += moreCases;
    files += moreFiles;
  }

  public Instant doneAt() {
    return doneAt;
  }

  public String byName() {
    return byName;
  }

  public String reason() {
    return reason;
  }

  public int cases() {
    return cases;
  }

  public int files() {
    return files;
  }
}
