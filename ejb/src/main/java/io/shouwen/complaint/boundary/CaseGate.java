package io.shouwen.complaint.boundary;

import io.shouwen.complaint.domain.CaseEvent;
import io.shouwen.complaint.domain.Complaint;
import io.shouwen.complaint.domain.Lifecycle;
import io.shouwen.complaint.domain.Step;
import io.shouwen.complaint.store.CaseAccess;
import io.shouwen.complaint.store.ComplaintStore;
import io.shouwen.deadline.domain.Deadline;
import io.shouwen.deadline.domain.Subject;
import io.shouwen.organization.boundary.Callers;
import io.shouwen.organization.domain.Actor;
import io.shouwen.shared.LogContext;
import io.shouwen.shared.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The one gate through which every change of a case goes: scope and confidentiality, the version
 * that the user saw, the table of steps (H-8), the change itself, its events. Runs in
 * the transaction of the boundary that calls it.
 */
@ApplicationScoped
public class CaseGate {
  @Inject private Callers callers;
  @Inject private ComplaintStore complaints;
  @Inject private CaseTiming timing;
  @Inject private ExtensionSettling extensions;
  @Inject private CaseAlerts alerts;
  @Inject private CaseMasks masks;
  @Inject private Event<CaseChanged> changes;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public CaseGate() {}

  /**
   * Who changes, and when.
   *
   * @param actor the caller
   * @param now the instant of the change
   */
  public record Moment(Actor actor, Instant now) {}

  /**
   * Takes a step.
   *
   * @throws RuleViolation {@code complaint.unknown}, {@link StaleCase}, or what {@link Lifecycle}
   *     or the verb refuses
   */
  public Changed change(CaseRef ref, Step step, BiConsumer<Complaint, Moment> verb) {
    return change(ref, complaint -> step, verb);
  }

  /** Takes the step that depends on the case: raising and lowering are two steps. */
  public Changed change(
      CaseRef ref, Function<Complaint, Step> step, BiConsumer<Complaint, Moment> verb) {
    Moment moment = new Moment(callers.current(), clock.instant());
    Complaint complaint = load(ref.number(), moment.actor());
    if (!ref.asksForLatest() && complaint.version() != ref.version()) {
      throw new StaleCase(
          ref.number(),
          masks.shown(ref.number(), complaints.eventsSince(complaint.id(), ref.version())));
    }
    Lifecycle.require(step.apply(complaint), complaint, complaint.standing(moment.actor()));
    verb.accept(complaint, moment);
    return save(complaint, moment);
  }

  /** A change that follows from another case's (C-9), not from a step of a person on this one. */
  Changed follow(Complaint complaint, Consumer<Moment> verb) {
    Moment moment = new Moment(callers.current(), clock.instant());
    verb.accept(moment);
    return save(complaint, moment);
  }

  /** A change that happens by itself (S-4, T-8). */
  public Changed byItself(Complaint complaint, Instant now, Consumer<Moment> verb) {
    Moment moment = new Moment(SystemActor.ACTOR, now);
    verb.accept(moment);
    return save(complaint, moment);
  }

  /** The case, if the caller may see it. */
  Complaint load(String number, Actor actor) {
    return complaints
        .byNumber(number, CaseAccess.of(actor))
        .orElseThrow(() -> new RuleViolation("complaint.unknown", number));
  }

  /** The id of a case that the caller may see. */
  public long idOf(String number) {
    return load(number, callers.current()).id();
  }

  /** What its deadlines belong to, of a case that the caller may see. */
  public Subject subjectOf(String number) {
    return CaseTiming.subject(idOf(number));
  }

  /** Writes a changed or a new case: deadlines, events, messages, all or nothing. */
  Changed save(Complaint complaint, Moment moment) {
    LogContext.caseNumber(complaint.number());
    List<CaseEvent> events = complaint.drainEvents();
    complaints.addParts(complaint);
    List<Deadline> owed = timing.follow(complaint, events, moment.now());
    extensions.settle(complaint, events, owed, moment.now());
    try {
      complaints.write(complaint, events);
    } catch (OptimisticLockException overtaken) {
      throw new StaleCase(complaint.number(), List.of());
    }
    alerts.tell(complaint, events, moment);
    changes.fire(new CaseChanged(complaint.projectId(), complaint.reception().receivedAt(), true));
    return new Changed(complaint.number(), complaint.version(), complaint.stage());
  }
}
