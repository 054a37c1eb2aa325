package io.shouwen.complaint.store;

import io.shouwen.complaint.boundary.TodoItem;
import io.shouwen.complaint.domain.Severity;
import io.shouwen.complaint.domain.Stage;
import io.shouwen.complaint.domain.Validity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case that waits for somebody, as it comes from the database. Those who have a duty see the
 * name.
 */
public record TodoRecord(
    String number,
    long version,
    Stage stage,
    Validity validity,
    Severity severity,
    String subject,
    @Nullable String complainant,
    @Nullable String unitLabel,
    @Nullable String place,
    String projectName,
    Instant since,
    @Nullable Instant dueAt) {

  TodoItem item(TodoItem.Kind kind) {
    return new TodoItem(
        kind,
        number,
        version,
        null,
        severity,
        subject,
        complainant,
        unitLabel == null ? place : unitLabel,
        projectName,
        since,
        dueAt);
  }
}
