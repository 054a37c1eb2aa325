package io.shouwen.complaint.boundary;

import io.shouwen.complaint.domain.Severity;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for the caller (N-1).
 *
 * @param kind what to do, which is also the reason
 * @param version of the case, for acts of one click
 * @param partId for {@link Kind#SIGN} the part to sign, else null
 * @param since when it began to wait
 * @param dueAt until when, or null
 */
public record TodoItem(
    Kind kind,
    String number,
    long version,
    @Nullable Long partId,
    Severity severity,
    String subject,
    @Nullable String complainant,
    @Nullable String place,
    String projectName,
    Instant since,
    @Nullable Instant dueAt)
    implements Serializable {

  /** What is to be done. */
  public enum Kind {
    CONFIRM,
    DISPATCH,
    SIGN,
    INVESTIGATE,
    PROPOSE,
    REPLY,
    DO_THE_WORK,
    CONTACT_CUSTOMER,
    FOLLOW_UP,
    TAKE_REOPENED,
    SUM_UP,
    CLOSE,
    CONFIRM_INVALID,
    ACCEPT_HAND_OVER,
    DECIDE_COMPENSATION
  }
}
