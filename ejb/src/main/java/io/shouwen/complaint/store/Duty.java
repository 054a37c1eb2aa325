package io.shouwen.complaint.store;

import io.shouwen.complaint.boundary.TodoItem;
import io.shouwen.complaint.domain.Severity;
import io.shouwen.deadline.domain.Obligation;
import io.shouwen.deadline.domain.PauseReason;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something to do on a case before its due time is known: that is the due time of the very
 * obligation which the duty fulfils, not of the case (N-1).
 *
 * @param partId the part, or null
 * @param ownDueAt a due time that the part has of its own, or null
 */
record Duty(
    TodoItem.Kind kind,
    long caseId,
    String number,
    long version,
    @Nullable Long partId,
    Severity severity,
    String subject,
    @Nullable String complainant,
    @Nullable String place,
    String projectName,
    Instant since,
    @Nullable Instant ownDueAt,
    @Nullable PauseReason pausedFor) {

  static Duty of(TodoItem.Kind kind, TodoRecord row) {
    return new Duty(
        kind,
        row.id(),
        row.number(),
        row.version(),
        null,
        row.severity(),
        row.subject(),
        row.complainant(),
        row.unitLabel() == null ? row.place() : row.unitLabel(),
        row.projectName(),
        row.since(),
        null,
        row.pausedFor());
  }

  /** What is fulfilled by doing it; the earliest of them presses. */
  private Set<Obligation> fulfils() {
    return switch (kind) {
      case SIGN -> EnumSet.of(Obligation.SIGN);
      case REPLY -> EnumSet.of(Obligation.ANSWER, Obligation.SOLVE);
      case CONFIRM, DISPATCH, INVESTIGATE, PROPOSE ->
          EnumSet.of(Obligation.ANSWER, Obligation.SOLVE);
      case DO_THE_WORK -> EnumSet.of(Obligation.SOLVE, Obligation.PROMISED_WORK);
      case CONTACT_CUSTOMER -> EnumSet.of(Obligation.PROMISED_CONTACT);
      case BREAK_SILENCE -> EnumSet.of(Obligation.CONTACT);
      case PASS_UP ->
          EnumSet.of(Obligation.PASS_TO_CENTRE_MANAGER, Obligation.PASS_TO_COMPANY_MANAGER);
      case ARRIVE -> EnumSet.of(Obligation.FIRST_RESPONSE);
      case FOLLOW_UP -> EnumSet.of(Obligation.FOLLOW_UP);
      case SECOND_LOOK -> EnumSet.of(Obligation.FOLLOW_UP, Obligation.SECOND_LOOK);
      case TAKE_REOPENED -> EnumSet.of(Obligation.SOLVE, Obligation.SECOND_LOOK);
      case CONFIRM_INVALID -> EnumSet.of(Obligation.SOLVE);
      case LEFT_BEHIND, LEFT_PART -> EnumSet.allOf(Obligation.class);
      case OFFER_AGAIN,
          RESUME,
          SUM_UP,
          CLOSE,
          ACCEPT_HAND_OVER,
          DECIDE_COMPENSATION,
          DECIDE_EXTENSION ->
          EnumSet.noneOf(Obligation.class);
    };
  }

  /** The thing to do, with the due time of what it fulfils. */
  TodoItem item(List<Owed> ofCase) {
    Owed owed =
        ofCase.stream()
            .filter(o -> fulfils().contains(o.obligation()) && o.dueAt() != null)
            .filter(o -> o.obligation() != Obligation.SIGN || Long.valueOf(o.key()).equals(partId))
            .min(Comparator.comparing(Owed::dueAt, Comparator.nullsLast(Comparator.naturalOrder())))
            .orElse(null);
    boolean own = ownDueAt != null && (owed == null || kind != TodoItem.Kind.SIGN);
    return new TodoItem(
        kind,
        number,
        version,
        partId,
        severity,
        subject,
        complainant,
        place,
        projectName,
        since,
        own ? ownDueAt : owed == null ? null : owed.dueAt(),
        own
            ? (kind == TodoItem.Kind.SIGN ? Obligation.SIGN : Obligation.PART)
            : owed == null ? null : owed.obligation(),
        own || owed == null ? since : owed.startedAt(),
        pausedFor);
  }
}
