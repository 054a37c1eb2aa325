package io.shouwen.complaint.domain;

import io.shouwen.customer.domain.PhoneNumber;
import io.shouwen.shared.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The reception as it was recorded (C-1): written once when the case is born, never changed (C-2).
 */
@Embeddable
public class Reception {
  /** Longest subject, in characters. */
  public static final int SUBJECT_LENGTH = 200;

  /** Longest text of what happened, in characters. */
  public static final int NARRATIVE_LENGTH = 20_000;

  /** Longest demand, in characters. */
  public static final int DEMAND_LENGTH = 2_000;

  /** Longest of the one-line fields (place, person, preferred time), in characters. */
  public static final int LINE_LENGTH = 200;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  @Column(name = "received_at")
  private Instant receivedAt;

  @Enumerated(EnumType.STRING)
  private Complainant complainant;

  @Column(name = "customer_id")
  private @Nullable Long customerId;

  @Column(name = "complainant_name")
  private @Nullable String complainantName;

  private @Nullable String phone;

  @Column(name = "preferred_time")
  private @Nullable String preferredTime;

  @Column(name = "unit_id")
  private @Nullable Long unitId;

  private @Nullable String place;

  @Column(name = "occurred_at")
  private @Nullable Instant occurredAt;

  @Column(name = "department_id")
  private @Nullable Long departmentId;

  @Column(name = "person_complained_against")
  private @Nullable String personComplainedAgainst;

  private String subject;
  private String narrative;
  private @Nullable String demand;

  @Column(name = "wanted_by")
  private @Nullable LocalDate wantedBy;

  @Enumerated(EnumType.STRING)
  private Mood mood;

  @Column(name = "source_number")
  private @Nullable String sourceNumber;

  @SuppressWarnings("NullAway.Init")
  protected Reception() {}

  /**
   * Records the form.
   *
   * @throws RuleViolation {@code complaint.received-in-future}, {@code
   *     complaint.occurred-in-future}, {@code complaint.subject}, {@code complaint.narrative},
   *     {@code complaint.demand-length}, {@code complaint.line-length}, {@code
   *     complaint.complainant-name}, {@code customer.phone-number}
   */
  @SuppressWarnings("NullAway.Init")
  static Reception of(ReceptionFacts facts, Instant now) {
    Instant received = facts.receivedBy(now);
    RuleViolation.unless(!received.isAfter(now), "complaint.received-in-future");
    Instant occurred = facts.occurredAt();
    RuleViolation.unless(
        occurred == null || !occurred.isAfter(now), "complaint.occurred-in-future");
    Reception reception = new Reception();
    reception.channel = facts.channel();
    reception.receivedAt = received;
    reception.complainant = facts.complainant();
    reception.customerId = facts.customerId();
    reception.complainantName = line(facts.complainantName());
    RuleViolation.unless(
        facts.complainant() == Complainant.ANONYMOUS || reception.complainantName != null,
        "complaint.complainant-name");
    String typedPhone = facts.phone();
    reception.phone =
        typedPhone == null || typedPhone.isBlank() ? null : PhoneNumber.normal(typedPhone);
    reception.preferredTime = line(facts.preferredTime());
    reception.unitId = facts.unitId();
    reception.place = line(facts.place());
    reception.occurredAt = occurred;
    reception.departmentId = facts.departmentId();
    reception.personComplainedAgainst = line(facts.personComplainedAgainst());
    reception.subject = text(facts.subject(), SUBJECT_LENGTH, "complaint.subject");
    reception.narrative = text(facts.narrative(), NARRATIVE_LENGTH, "complaint.narrative");
    String wish = facts.demand();
    RuleViolation.unless(
        wish == null || wish.length() <= DEMAND_LENGTH, "complaint.demand-length", DEMAND_LENGTH);
    reception.demand = wish == null || wish.isBlank() ? null : wish.strip();
    reception.wantedBy = facts.wantedBy();
    reception.mood = facts.mood();
    reception.sourceNumber = line(facts.sourceNumber());
    return reception;
  }

  private static String text(String typed, int most, String code) {
    String stripped = typed.strip();
    RuleViolation.unless(!stripped.isEmpty() && stripped.length() <= most, code, most);
    return stripped;
  }

  private static @Nullable String line(@Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    RuleViolation.unless(
        typed.strip().length() <= LINE_LENGTH, "complaint.line-length", LINE_LENGTH);
    return typed.strip();
  }

  public Instant receivedAt() {
    return receivedAt;
  }

  /** All that was recorded. */
  public ReceptionFacts facts() {
    return new ReceptionFacts(
        channel,
        receivedAt,
        complainant,
        customerId,
        complainantName,
        phone,
        preferredTime,
        unitId,
        place,
        occurredAt,
        departmentId,
        personComplainedAgainst,
        subject,
        narrative,
        demand,
        wantedBy,
        mood,
        sourceNumber);
  }

  /** By when the customer wants it, in the project's zone, or null. */
  public @Nullable LocalDate wantedBy() {
    return wantedBy;
  }

  public @Nullable Long customerId() {
    return customerId;
  }

  public @Nullable Long unitId() {
    return unitId;
  }

  public String subject() {
    return subject;
  }
}
