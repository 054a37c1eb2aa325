package io.shouwen.followup.domain;

import io.shouwen.complaint.domain.ContactMethod;
import io.shouwen.complaint.domain.Satisfaction;
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

/** A contact after the work is done (H-6). Never changed. */
@Entity
@Table(name = "follow_up")
@SuppressWarnings("UnusedVariable") // queries read what this class only writes
public class FollowUp {
  /** Longest of the customer's words and suggestions, in characters. */
  public static final int TEXT_LENGTH = 1_000;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "follow_up_seq")
  @SequenceGenerator(name = "follow_up_seq", sequenceName = "follow_up_seq", allocationSize = 50)
  private long id;

  @Column(name = "complaint_id")
  private long complaintId;

  @Enumerated(EnumType.STRING)
  @Column(name = "contact_method")
  private ContactMethod method;

  @Enumerated(EnumType.STRING)
  private Satisfaction satisfaction;

  private boolean solved;
  private String words;
  private @Nullable String suggestions;

  @Column(name = "by_id")
  private long byId;

  @Column(name = "by_name")
  private String byName;

  @Column(name = "made_at")
  private Instant madeAt;

  @SuppressWarnings("NullAway.Init")
  protected FollowUp() {}

  /**
   * Writes it down.
   *
   * @throws RuleViolation {@code followup.words} when blank or over-long
   */
  public FollowUp(
      long complaintId,
      ContactMethod method,
      Satisfaction satisfaction,
      boolean solved,
      String words,
      @Nullable String suggestions,
      Actor by,
      Instant madeAt) {
    RuleViolation.unless(
        !words.isBlank()
            && words.length() <= TEXT_LENGTH
            && (suggestions == null || suggestions.length() <= TEXT_LENGTH),
        "followup.words",
        TEXT_LENGTH);
    this.complaintId = complaintId;
    this.method = method;
    this.satisfaction = satisfaction;
    this.solved = solved;
    this.words = words.strip();
    this.suggestions = suggestions;
    this.byId = by.staffId();
    this.byName = by.name();
    this.madeAt = madeAt;
  }

  public Satisfaction satisfaction() {
    return satisfaction;
  }
}
