package io.shouwen.complaint.boundary;

import io.shouwen.complaint.domain.Category;
import io.shouwen.complaint.domain.Channel;
import io.shouwen.complaint.domain.Complainant;
import io.shouwen.complaint.domain.Mood;
import io.shouwen.complaint.domain.Satisfaction;
import io.shouwen.complaint.domain.Severity;
import io.shouwen.complaint.domain.SeverityProposal;
import io.shouwen.complaint.domain.Stage;
import io.shouwen.complaint.domain.Step;
import io.shouwen.complaint.domain.SubCategory;
import io.shouwen.complaint.domain.Validity;
import io.shouwen.complaint.domain.WaitingFor;
import io.shouwen.deadline.boundary.DeadlineView;
import io.shouwen.deadline.domain.PauseReason;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A case at a glance: who, where, what, what they want, where it stands, on whom it waits, what was
 * promised, and what the caller may do now.
 *
 * @param id for the boundaries of later features
 * @param version the version shown; goes into each command
 * @param masked true when names, phone and unit are masked for this caller (C-11)
 * @param anonymised true when the customer was made anonymous: names and texts are gone
 * @param allowed the steps that the caller may take now, in the order of the life
 * @param silent no contact with the customer for longer than allowed while open (C-3)
 * @param pausedFor for what its clock stands still, or null (T-6)
 * @param deadlines what is or was owed, those still owed first, by due time (T-1)
 * @param leadNumber the lead case of the common problem that it belongs to, or null
 */
public record CaseView(
    long id,
    String number,
    long version,
    long projectId,
    String projectName,
    Stage stage,
    Facts facts,
    Category category,
    @Nullable SubCategory subCategory,
    Severity severity,
    List<SeverityProposal.Reason> severityReasons,
    Validity validity,
    boolean emergency,
    boolean confidential,
    boolean masked,
    boolean anonymised,
    long ownerId,
    String ownerName,
    @Nullable String offeredToName,
    WaitingFor waitingFor,
    @Nullable String waitingDepartment,
    @Nullable Instant nextDueAt,
    @Nullable Instant lastContactAt,
    @Nullable Instant promisedContactAt,
    boolean silent,
    boolean handlerMayReply,
    boolean leadsCommonProblem,
    @Nullable String leadNumber,
    int reopenCount,
    @Nullable Satisfaction satisfaction,
    @Nullable String cause,
    @Nullable String measure,
    @Nullable String lesson,
    @Nullable String closingComment,
    List<PartView> parts,
    @Nullable PauseReason pausedFor,
    List<DeadlineView> deadlines,
    Set<Step> allowed)
    implements Serializable {

  /** What was recorded at reception, possibly masked. */
  public record Facts(
      Channel channel,
      Instant receivedAt,
      Complainant complainant,
      @Nullable Long customerId,
      @Nullable String complainantName,
      @Nullable String phone,
      @Nullable String preferredTime,
      @Nullable String unitLabel,
      @Nullable String place,
      @Nullable Instant occurredAt,
      @Nullable String departmentName,
      @Nullable String personComplainedAgainst,
      String subject,
      String narrative,
      @Nullable String demand,
      @Nullable LocalDate wantedBy,
      Mood mood,
      @Nullable String sourceNumber)
      implements Serializable {}
}
