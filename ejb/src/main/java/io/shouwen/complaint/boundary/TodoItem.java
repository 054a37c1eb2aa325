package io.shouwen.complaint.boundary;

import io.shouwen.complaint.domain.Severity;
import io.shouwen.deadline.domain.Obligation;
import io.shouwen.deadline.domain.PauseReason;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for the caller (N-1).
 *
 * @param kind what to do, which is also the reason
 * @param version of the case, for acts of one click
 * @param partId for {@link Kind#SIGN} the part to sign, for {@link Kind#DECIDE_EXTENSION} the
 *     request to decide, else null
 * @param since when it began to wait
 * @param dueAt until when, or null
 * @param obligation what is due then, or null (T-1)
 * @param dueSince from when on that runs, or null
 * @param pausedFor for what the case waits, or null (T-6)
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
    @Nullable Instant dueAt,
    @Nullable Obligation obligation,
    @Nullable Instant dueSince,
    @Nullable PauseReason pausedFor)
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
    /** The customer heard nothing for longer than allowed (C-3). */
    BREAK_SILENCE,
    /** An important or major case is to be passed upwards. */
    PASS_UP,
    /** In an emergency somebody has to be on site (S-5). */
    ARRIVE,
    /** It waits for the customer, a third party or an appointment (T-6). */
    RESUME,
    FOLLOW_UP,
    /** Called again, for the last time it was not entirely solved. */
    SECOND_LOOK,
    TAKE_REOPENED,
    SUM_UP,
    CLOSE,
    CONFIRM_INVALID,
    ACCEPT_HAND_OVER,
    /** The one to whom it was offered has left. */
    OFFER_AGAIN,
    /** The owner has left: the superior hands the case over. */
    LEFT_BEHIND,
    /** The person of a part has left, and the department has no head. */
    LEFT_PART,
    DECIDE_COMPENSATION,
    DECIDE_EXTENSION
  }
}
