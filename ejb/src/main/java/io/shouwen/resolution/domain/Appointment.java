package io.shouwen.resolution.domain;

import io.shouwen.customer.domain.PhoneNumber;
import io.shouwen.organization.domain.Actor;
import io.shouwen.shared.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Work in the customer's home: a time window, who comes, what to prepare, what it may cost (H-5).
 */
@Entity
@SuppressWarnings("UnusedVariable") // queries read what this class only writes
public class Appointment {
  private static final int LINE_LENGTH = 500;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "resolution_seq")
  private long id;

  @Column(name = "complaint_id")
  private long complaintId;

  @Column(name = "from_at")
  private Instant fromAt;

  @Column(name = "to_at")
  private Instant toAt;

  @Column(name = "who_comes")
  private String whoComes;

  private @Nullable String phone;
  private @Nullable String preparation;

  @Column(name = "possible_cost")
  private @Nullable BigDecimal possibleCost;

  private @Nullable String result;
  private boolean cancelled;

  @Column(name = "by_name")
  private String byName;

  @SuppressWarnings("NullAway.Init")
  protected Appointment() {}

  /**
   * Writes it down.
   *
   * @throws RuleViolation {@code resolution.appointment-window} unless the window is ahead and ends
   *     after it begins, {@code resolution.appointment-text}
   */
  public Appointment(
      long complaintId,
      Instant fromAt,
      Instant toAt,
      String whoComes,
      @Nullable String phone,
      @Nullable String preparation,
      @Nullable BigDecimal possibleCost,
      Actor by,
      Instant now) {
    RuleViolation.unless(
        toAt.isAfter(fromAt) && toAt.isAfter(now), "resolution.appointment-window");
    RuleViolation.unless(
        !whoComes.isBlank()
            && whoComes.length() <= LINE_LENGTH
            && (preparation == null || preparation.length() <= LINE_LENGTH),
        "resolution.appointment-text",
        LINE_LENGTH);
    this.complaintId = complaintId;
    this.fromAt = fromAt;
    this.toAt = toAt;
    this.whoComes = whoComes.strip();
    this.phone = phone == null || phone.isBlank() ? null : PhoneNumber.normal(phone);
    this.preparation = preparation;
    this.possibleCost = possibleCost;
    this.byName = by.name();
  }

  /**
   * Says how it went, or that it was called off; once.
   *
   * @throws RuleViolation {@code resolution.appointment-finished}, {@code
   *     resolution.appointment-text}
   */
  public void finish(String outcome, boolean calledOff) {
    RuleViolation.unless(result == null, "resolution.appointment-finished");
    RuleViolation.unless(
        !outcome.isBlank() && outcome.length() <= LINE_LENGTH,
        "resolution.appointment-text",
        LINE_LENGTH);
    result = outcome.strip();
    cancelled = calledOff;
  }

  public long id() {
    return id;
  }
}
