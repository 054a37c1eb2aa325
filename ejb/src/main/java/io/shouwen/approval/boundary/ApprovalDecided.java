package io.shouwen.approval.boundary;

import io.shouwen.approval.domain.ApprovalState;
import io.shouwen.deadline.domain.Subject;
import io.shouwen.organization.domain.Actor;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request was decided; fired inside the transaction of the decision, so that what follows from it
 * happens with it or not at all. An observer may refuse.
 *
 * @param untilGranted the date granted, or null
 * @param what as the subject's feature gave it
 * @param by who decided
 * @param forName for whom they stood in, or null
 */
public record ApprovalDecided(
    long requestId,
    String kind,
    Subject subject,
    String topic,
    ApprovalState state,
    @Nullable Instant untilGranted,
    Map<String, String> what,
    long askedById,
    @Nullable String comment,
    Actor by,
    @Nullable String forName,
    Instant at) {
  public ApprovalDecided {
    what = Map.copyOf(what);
  }
}
