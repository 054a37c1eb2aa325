package io.shouwen.organization.boundary;

import io.shouwen.organization.domain.StaffChange;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who changed what of the directory, and when. */
public record StaffChangeView(
    StaffChange.Kind kind,
    String subject,
    @Nullable String was,
    @Nullable String became,
    String actorName,
    Instant happenedAt)
    implements Serializable {}
