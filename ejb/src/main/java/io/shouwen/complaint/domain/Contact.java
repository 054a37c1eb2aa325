package io.shouwen.complaint.domain;

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
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A contact with the customer: who, when, how, what was said and promised (C-3). Never changed. */
@Entity
@Table(name = "customer_contact")
@SuppressWarnings("UnusedVariable") // queries read what this class only writes
public class Contact {
  /** Longest of what was said or promised, in characters. */
  public static final int TEXT_LENGTH = 2_000;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_child_seq")
  @SequenceGenerator(name = "case_child_seq", sequenceName = "case_child_seq", allocationSize = 50)
  private long id;

  @Column(name = "complaint_id")
  private long complaintId;

  @Column(name = "contacted_at")
  private Instant contactedAt;

  @Column(name = "by_id")
  private long byId;

  @Column(name = "by_name")
  private String byName;

  @Enumerated(EnumType.STRING)
  @Column(name = "contact_method")
  private ContactMethod method;

  private String said;
  private boolean contradiction;
  private @Nullable String promise;

  @Column(name = "promised_at")
  private @Nullable Instant promisedAt;

  @SuppressWarnings("NullAway.Init")
  protected Contact() {}

  /**
   * Writes it down.
   *
   * @param said what was said, at most {@link #TEXT_LENGTH} characters, not blank
   * @throws RuleViolation {@code complaint.text}
   */
  public Contact(
      long complaintId,
      Instant contactedAt,
      Actor by,
      ContactMethod method,
      String said,
      boolean contradiction,
      @Nullable String promise,
      @Nullable Instant promisedAt) {
    RuleViolation.unless(
        !said.isBlank()
            && said.length() <= TEXT_LENGTH
            && (promise == null || promise.length() <= TEXT_LENGTH),
        "complaint.text",
        TEXT_LENGTH);
    this.complaintId = complaintId;
    this.contactedAt = contactedAt;
    this.byId = by.staffId();
    this.byName = by.name();
    this.method = method;
    this.said = said.strip();
    this.contradiction = contradiction;
    this.promise = promise == null || promise.isBlank() ? null : promise.strip();
    this.promisedAt = promisedAt;
  }

  public long complaintId() {
    return complaintId;
  }
}
