package io.shouwen.complaint.store;

import io.shouwen.complaint.boundary.CaseRow;
import io.shouwen.complaint.domain.Category;
import io.shouwen.complaint.domain.Channel;
import io.shouwen.complaint.domain.Severity;
import io.shouwen.complaint.domain.Stage;
import io.shouwen.complaint.domain.Validity;
import io.shouwen.complaint.domain.WaitingFor;
import io.shouwen.customer.domain.PersonalValues;
import io.shouwen.deadline.domain.Obligation;
import io.shouwen.deadline.domain.PauseReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of a list straight from the database, unmasked. */
public record CaseRecord(
    long id,
    long projectId,
    String number,
    String subject,
    Severity severity,
    Category category,
    Channel channel,
    Stage stage,
    Validity validity,
    boolean emergency,
    boolean confidential,
    String projectName,
    @Nullable String complainant,
    @Nullable String phone,
    @Nullable String unitLabel,
    @Nullable String place,
    WaitingFor waitingFor,
    @Nullable String waitingDepartment,
    @Nullable Long waitingDepartmentId,
    long ownerId,
    String ownerName,
    @Nullable Instant nextDueAt,
    @Nullable Obligation nextObligation,
    @Nullable Instant nextDueSince,
    @Nullable PauseReason pausedFor,
    Instant receivedAt,
    Instant lastChangedAt) {

  static final String SELECT =
      """
      select new io.shouwen.complaint.store.CaseRecord(c.id, c.projectId, c.number, c.reception.subject,
        c.classification.severity, c.classification.category, c.reception.channel, c.stage,
        c.classification.validity, c.classification.emergency, c.confidential, p.name,
        c.reception.complainantName, c.reception.phone, u.label, c.reception.place, c.waitingFor, d.name,
        c.waitingDepartmentId, c.ownerId, o.name, c.nextDueAt, c.nextObligation,
        c.nextDueSince, c.pausedFor, c.reception.receivedAt, c.lastChangedAt)
      """;
  static final String FROM =
      """
       from Complaint c
        join Project p on p.id = c.projectId
        join Staff o on o.id = c.ownerId
        left join Unit u on u.id = c.reception.unitId
        left join Department d on d.id = c.waitingDepartmentId
       where
      """;

  /** The row as the caller sees it (C-11). */
  CaseRow shownTo(Viewer viewer) {
    CaseRow row = row();
    return plainTo(viewer) ? row : new PersonalValues(complainant, phone, unitLabel).masked(row);
  }

  /** True when it names somebody and the viewer sees who that is. */
  boolean plainTo(Viewer viewer) {
    return viewer.worksOn(ownerId, waitingFor, waitingDepartmentId);
  }

  private CaseRow row() {
    return new CaseRow(
        number,
        subject,
        severity,
        category,
        channel,
        stage,
        validity,
        emergency,
        confidential,
        projectName,
        complainant,
        unitLabel == null ? place : unitLabel,
        waitingFor,
        waitingDepartment,
        ownerName,
        nextDueAt,
        nextObligation,
        nextDueSince,
        pausedFor,
        receivedAt,
        lastChangedAt);
  }
}
