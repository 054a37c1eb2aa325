package io.shouwen.complaint.store;

import io.shouwen.complaint.boundary.TodoItem;
import io.shouwen.complaint.domain.PartState;
import io.shouwen.complaint.domain.Severity;
import io.shouwen.complaint.domain.Stage;
import io.shouwen.deadline.domain.PauseReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A department's part that waits for its people, as it comes from the database. */
public record PartRecord(
    long id,
    String number,
    long version,
    Stage stage,
    Severity severity,
    String subject,
    @Nullable String complainant,
    @Nullable String unitLabel,
    @Nullable String place,
    String projectName,
    long partId,
    PartState state,
    Instant sentAt,
    @Nullable Instant signedAt,
    Instant signDueAt,
    Instant dueAt,
    boolean dueFollowsCase,
    @Nullable PauseReason pausedFor) {

  Duty duty(TodoItem.Kind kind) {
    boolean unsigned = state == PartState.SENT;
    return new Duty(
        kind,
        id,
        number,
        version,
        partId,
        severity,
        subject,
        complainant,
        unitLabel == null ? place : unitLabel,
        projectName,
        signedAt == null ? sentAt : signedAt,
        unsigned ? signDueAt : dueFollowsCase ? null : dueAt,
        pausedFor);
  }
}
