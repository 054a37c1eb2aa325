package io.shouwen.complaint.boundary;

import io.shouwen.complaint.domain.Category;
import io.shouwen.complaint.domain.Channel;
import io.shouwen.complaint.domain.Severity;
import io.shouwen.complaint.domain.Stage;
import io.shouwen.complaint.domain.Validity;
import io.shouwen.complaint.domain.WaitingFor;
import io.shouwen.deadline.domain.Obligation;
import io.shouwen.deadline.domain.PauseReason;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case as a row of a list. Name and unit are masked unless the caller works on such cases (C-11).
 *
 * @param place unit label or place in words, or null
 * @param waitingDepartment the department's name when it waits for one
 * @param ownerName who owns it
 * @param nextDueAt until when what is due next is due, or null
 * @param nextObligation what is due next, or null
 * @param nextDueSince from when on that runs, or null
 * @param pausedFor for what its clock stands still, or null (T-6)
 */
public record CaseRow(
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
    @Nullable String place,
    WaitingFor waitingFor,
    @Nullable String waitingDepartment,
    String ownerName,
    @Nullable Instant nextDueAt,
    @Nullable Obligation nextObligation,
    @Nullable Instant nextDueSince,
    @Nullable PauseReason pausedFor,
    Instant receivedAt,
    Instant lastChangedAt)
    implements Serializable {}
