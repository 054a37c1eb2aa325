package io.shouwen.complaint.domain;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the form records at reception (C-1). Written once, never overwritten (C-2).
 *
 * @param receivedAt when we received it, not later than now; null for now
 * @param customerId null for an anonymous complainant or one who is not in the archive
 * @param complainantName who speaks, also on a customer's behalf; null only when anonymous
 * @param preferredTime when they like to be called, in their words
 * @param occurredAt null when unknown
 * @param place where, in words; with or instead of the unit
 * @param departmentId the department complained against, or null
 * @param personComplainedAgainst in the customer's words, or null
 * @param subject one line
 * @param narrative what happened, in the customer's words
 * @param demand what the customer wants, or null
 * @param wantedBy by when they want it, in the project's zone, or null
 * @param sourceNumber the number in the source that it was imported from, or null
 */
public record ReceptionFacts(
    Channel channel,
    @Nullable Instant receivedAt,
    Complainant complainant,
    @Nullable Long customerId,
    @Nullable String complainantName,
    @Nullable String phone,
    @Nullable String preferredTime,
    @Nullable Long unitId,
    @Nullable String place,
    @Nullable Instant occurredAt,
    @Nullable Long departmentId,
    @Nullable String personComplainedAgainst,
    String subject,
    String narrative,
    @Nullable String demand,
    @Nullable LocalDate wantedBy,
    Mood mood,
    @Nullable String sourceNumber)
    implements Serializable {

  /** When we received it, for somebody to whom it is {@code now}. */
  public Instant receivedBy(Instant now) {
    return receivedAt == null ? now : receivedAt;
  }

  /**
   * The same with the name and phone number of who speaks, for a form that held them masked (C-11).
   */
  public ReceptionFacts spokenBy(@Nullable String name, @Nullable String number) {
    return new ReceptionFacts(
        channel,
        receivedAt,
        complainant,
        customerId,
        name,
        number,
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
}
