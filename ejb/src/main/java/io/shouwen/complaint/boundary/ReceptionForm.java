package io.shouwen.complaint.boundary;

import io.shouwen.complaint.domain.Category;
import io.shouwen.complaint.domain.ReceptionFacts;
import io.shouwen.complaint.domain.Satisfaction;
import io.shouwen.complaint.domain.Severity;
import io.shouwen.complaint.domain.SeverityAnswers;
import io.shouwen.complaint.domain.SubCategory;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A filled-in reception form (C-1, C-2, C-7).
 *
 * @param facts what was recorded
 * @param severity what the person decided; null takes the proposal (S-4)
 * @param confirmed the key points were read back and confirmed: the case begins as confirmed
 * @param dateAccepted the date that the customer wants was accepted; of meaning when confirmed
 * @param solved result on the spot, or null (C-7); not together with {@code parts}
 * @param repeatOf numbers of cases that this one repeats (C-6)
 * @param draftKey the draft whose attachments go over to the case and which is then dropped, or
 *     null
 * @param requestKey the same key and content twice gives the same case; null for none
 */
public record ReceptionForm(
    long projectId,
    ReceptionFacts facts,
    Category category,
    @Nullable SubCategory subCategory,
    SeverityAnswers answers,
    @Nullable Severity severity,
    boolean emergency,
    boolean confirmed,
    boolean apologised,
    boolean dateAccepted,
    @Nullable OnTheSpot solved,
    List<String> repeatOf,
    @Nullable String draftKey,
    @Nullable String requestKey)
    implements Serializable {

  /** Solved at the desk: what was done, and how content the customer is (C-7). */
  public record OnTheSpot(String result, Satisfaction satisfaction) implements Serializable {}

  public ReceptionForm {
    repeatOf = List.copyOf(repeatOf);
  }
}
