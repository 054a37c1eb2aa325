package io.shouwen.complaint.store;

import io.shouwen.complaint.domain.Severity;
import io.shouwen.complaint.domain.Stage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody who decides on more time has to know of a case. */
public record ExtensionFacts(
    long id,
    long version,
    String number,
    String subject,
    Severity severity,
    Stage stage,
    Instant receivedAt,
    String narrative,
    @Nullable String demand,
    @Nullable String unitLabel,
    @Nullable String place,
    String projectName,
    int reopenCount) {}
