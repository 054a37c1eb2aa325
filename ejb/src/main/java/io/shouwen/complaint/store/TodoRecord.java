package io.shouwen.complaint.store;

import io.shouwen.complaint.domain.Severity;
import io.shouwen.complaint.domain.Stage;
import io.shouwen.complaint.domain.Validity;
import io.shouwen.deadline.domain.PauseReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case that waits for somebody, as it comes from the database. Those who have a duty see the
 * name.
 */
public record TodoRecord(
    long id,
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
    int reopenCount,
    @Nullable PauseReason pausedFor) {}
