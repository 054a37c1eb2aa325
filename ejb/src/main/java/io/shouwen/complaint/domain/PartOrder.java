package io.shouwen.complaint.domain;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one department is asked to do (H-1).
 *
 * @param departmentName what the department is called now, for the history
 * @param handlerId the person, or null when the department decides
 * @param task in words
 * @param dueAt after now
 * @param dueFollowsCase true when nobody gave it a due time of its own: it is due with the case
 * @param lead whether this department is in the lead; exactly one running part of a case is
 */
public record PartOrder(
    long departmentId,
    String departmentName,
    @Nullable Long handlerId,
    String task,
    Instant dueAt,
    boolean dueFollowsCase,
    boolean lead)
    implements Serializable {}
