package io.shouwen.complaint.boundary;

import io.shouwen.complaint.domain.PartState;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One department's part of a case (H-1).
 *
 * @param mine the caller works in this department as head or handler
 */
public record PartView(
    long id,
    long departmentId,
    String departmentName,
    @Nullable String handlerName,
    String task,
    boolean lead,
    PartState state,
    Instant sentAt,
    Instant signDueAt,
    Instant dueAt,
    @Nullable Instant signedAt,
    @Nullable String signedByName,
    @Nullable String returnReason,
    @Nullable Instant doneAt,
    @Nullable String result,
    boolean mine)
    implements Serializable {}
