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
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** To whom a case outside our responsibility was handed; coordination continues (C-10). */
@Entity
@Table(name = "third_party")
@SuppressWarnings("UnusedVariable") // queries read what this class only writes
public class ThirdParty {
  private static final int LINE = 200;
  private static final int TEXT = 1_000;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_child_seq")
  private long id;

  @Column(name = "complaint_id")
  private long complaintId;

  @Enumerated(EnumType.STRING)
  @Column(name = "party_kind")
  private ThirdPartyKind kind;

  private String name;
  private @Nullable String contact;
  private String reason;

  @Column(name = "by_name")
  private String byName;

  @Column(name = "handed_at")
  private Instant handedAt;

  @SuppressWarnings("NullAway.Init")
  protected ThirdParty() {}

  /**
   * Writes it down.
   *
   * @throws RuleViolation {@code complaint.third-party} without a name or a reason, or over-long
   */
  public ThirdParty(
      long complaintId,
      ThirdPartyKind kind,
      String name,
      @Nullable String contact,
      String reason,
      Actor by,
      Instant handedAt) {
    RuleViolation.unless(
        !name.isBlank()
            && name.length() <= LINE
            && (contact == null || contact.length() <= LINE)
            && !reason.isBlank()
            && reason.length() <= TEXT,
        "complaint.third-party",
        LINE,
        TEXT);
    this.complaintId = complaintId;
    this.kind = kind;
    this.name = name.strip();
    this.contact = contact;
    this.reason = reason.strip();
    this.byName = by.name();
    this.handedAt = handedAt;
  }
}
