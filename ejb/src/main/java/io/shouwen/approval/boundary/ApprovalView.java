package io.shouwen.approval.boundary;

import io.shouwen.approval.domain.ApprovalState;
import io.shouwen.deadline.domain.Subject;
import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as it is shown.
 *
 * @param rankNeeded 1 centre supervisor to 4 general manager
 * @param late asked when the time was already over
 * @param untilGranted the date granted, or null
 * @param what as the subject's feature gave it
 * @param decideBy until when it is to be decided, or null
 * @param decidedForName for whom the decider stood in, or null
 */
public record ApprovalView(
    long id,
    String kind,
    String subjectKind,
    long subjectId,
    String topic,
    long projectId,
    long askedById,
    String askedByName,
    Instant askedAt,
    int rankNeeded,
    boolean late,
    @Nullable Instant untilBefore,
    @Nullable Instant untilAsked,
    @Nullable Instant untilGranted,
    Map<String, String> what,
    @Nullable Instant decideBy,
    ApprovalState state,
    @Nullable String decidedByName,
    @Nullable String decidedForName,
    @Nullable Instant decidedAt,
    @Nullable String comment)
    implements Serializable {

  /** What it is about. */
  public Subject subject() {
    return new Subject(subjectKind, subjectId);
  }
}
