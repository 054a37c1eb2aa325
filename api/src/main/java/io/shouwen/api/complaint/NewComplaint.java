package io.shouwen.api.complaint;

import io.shouwen.complaint.boundary.ReceptionForm;
import io.shouwen.complaint.domain.Category;
import io.shouwen.complaint.domain.Channel;
import io.shouwen.complaint.domain.Complainant;
import io.shouwen.complaint.domain.Mood;
import io.shouwen.complaint.domain.ReceptionFacts;
import io.shouwen.complaint.domain.Satisfaction;
import io.shouwen.complaint.domain.Severity;
import io.shouwen.complaint.domain.SeverityAnswers;
import io.shouwen.complaint.domain.SubCategory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as a partner sends it (C-1).
 *
 * @param receivedAt when it was received; now when absent
 * @param severity absent: what the answers propose (S-4)
 * @param confirmed the key points were read back to the customer and confirmed (C-2)
 * @param dateAccepted the date that the customer wants was accepted; of meaning when confirmed
 * @param solvedOnTheSpot the result, when nothing more is to be done (C-7)
 * @param repeatOf numbers of cases that this one repeats (C-6)
 * @param sourceNumber its number in the partner's system
 */
public record NewComplaint(
    Long projectId,
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
    @Nullable String sourceNumber,
    Category category,
    @Nullable SubCategory subCategory,
    @Nullable Answers severityAnswers,
    @Nullable Severity severity,
    boolean emergency,
    boolean confirmed,
    boolean apologised,
    boolean dateAccepted,
    @Nullable OnTheSpot solvedOnTheSpot,
    List<String> repeatOf) {

  /**
   * What a severity is proposed from (S-1, S-2).
   *
   * @param timesRaised how often it was raised before without solution; 0 when absent
   */
  public record Answers(
      boolean seriousLossOrInjury,
      boolean promiseNotKept,
      boolean ourFault,
      @Nullable Integer timesRaised) {}

  /** Solved at the desk: what was done, and how content the customer is. */
  public record OnTheSpot(String result, Satisfaction satisfaction) {}

  ReceptionForm form(@Nullable String requestKey) {
    return new ReceptionForm(
        projectId,
        facts(),
        category,
        subCategory,
        answers(),
        severity,
        emergency,
        confirmed,
        apologised,
        dateAccepted,
        solvedOnTheSpot == null
            ? null
            : new ReceptionForm.OnTheSpot(solvedOnTheSpot.result(), solvedOnTheSpot.satisfaction()),
        repeatOf,
        null,
        requestKey);
  }

  private ReceptionFacts facts() {
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

  private SeverityAnswers answers() {
    if (severityAnswers == null) {
      return SeverityAnswers.NONE;
    }
    Integer times = severityAnswers.timesRaised();
    return new SeverityAnswers(
        severityAnswers.seriousLossOrInjury(),
        severityAnswers.promiseNotKept(),
        severityAnswers.ourFault(),
        times == null ? 0 : times);
  }
}
