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
    implements Serializable {

  /** A part as it comes from the database, which does not know who looks. */
  public PartView(
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
      @Nullable String result) {
    this(
        id,
        departmentId,
        departmentName,
        handlerName,
        task,
        lead,
        state,
        sentAt,
        signDueAt,
        dueAt,
        signedAt,
        signedByName,
        returnReason,
        doneAt,
        result,
        false);
  }

  /** The same part for somebody who works in {@code department}, or in none. */
  public PartView seenFrom(@Nullable Long department) {
    return new PartView(
        id,
        departmentId,
        departmentName,
        handlerName,
        task,
        lead,
        state,
        sentAt,
        signDueAt,
        dueAt,
        signedAt,
        signedByName,
        returnReason,
        doneAt,
        result,
        department != null && department == departmentId);
  }
}
