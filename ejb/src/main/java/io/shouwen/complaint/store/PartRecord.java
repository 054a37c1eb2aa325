package io.shouwen.complaint.store;

import io.shouwen.complaint.boundary.TodoItem;
import io.shouwen.complaint.domain.PartState;
import io.shouwen.complaint.domain.Severity;
import io.shouwen.complaint.domain.Stage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A department's part that waits for its people, as it comes from the database. */
public record PartRecord(
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
    Instant dueAt) {

  TodoItem item(TodoItem.Kind kind) {
    boolean unsigned = state == PartState.SENT;
    return new TodoItem(
        kind,
        number,
        version,
        partId,
        severity,
        subject,
        complainant,
        unitLabel == null ? place : unitLabel,
        projectName,
        signedAt == null ? sentAt : signedAt,
        unsigned ? signDueAt : dueAt);
  }
}
