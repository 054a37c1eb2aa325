package io.shouwen.complaint.boundary;

import io.shouwen.complaint.domain.CaseEvent;
import io.shouwen.complaint.domain.Complaint;
import io.shouwen.complaint.domain.Details;
import io.shouwen.complaint.domain.EventKind;
import io.shouwen.complaint.domain.SeverityProposal;
import io.shouwen.complaint.store.AlertRecord;
import io.shouwen.complaint.store.AlertStore;
import io.shouwen.complaint.store.ComplaintStore;
import io.shouwen.deadline.boundary.DueWork;
import io.shouwen.deadline.domain.DeadlineStep;
import io.shouwen.deadline.domain.Obligation;
import io.shouwen.organization.boundary.OnDuty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What the time limits of a case do by themselves (T-3, S-4): remind whom it waits for, record the
 * breach and tell the next rank, then the one above; make an unsolved case major.
 */
@ApplicationScoped
public class CaseDueWork implements DueWork {
  @Inject private AlertStore store;
  @Inject private ComplaintStore complaints;
  @Inject private CaseGate gate;
  @Inject private CaseAlerts alerts;
  @Inject private WhoIsTold who;
  @Inject private Event<CaseChanged> changes;

  @SuppressWarnings("NullAway.Init")
  public CaseDueWork() {}

  @Override
  public String kind() {
    return CaseTiming.KIND;
  }

  @Override
  public Optional<String> nameOf(long id) {
    return complaints.find(id).map(Complaint::number);
  }

  @Override
  public void act(Due due) {
    act(due, who);
  }

  @Override
  public Consumer<Due> shift() {
    WhoIsTold remembering = who.remembering();
    return due -> act(due, remembering);
  }

  private void act(Due due, WhoIsTold who) {
    if (due.obligation() == Obligation.PROMOTION) {
      complaints
          .find(due.subject().id())
          .ifPresent(
              complaint ->
                  gate.byItself(
                      complaint,
                      due.now(),
                      m ->
                          complaint.promote(
                              SeverityProposal.Reason.UNSOLVED_TOO_LONG, m.actor(), m.now())));
      return;
    }
    AlertRecord about = store.facts(due.subject().id());
    Set<OnDuty> told = new LinkedHashSet<>();
    EventKind event;
    String kind;
    int rank = WhoIsTold.rank(about, due.obligation());
    switch (due.step().kind()) {
      case REMINDER -> {
        told.addAll(who.waiting(about, due.obligation(), due.key(), due.now()));
        event = EventKind.REMINDED;
        kind = "deadline.reminder";
      }
      case BREACH -> {
        told.addAll(who.waiting(about, due.obligation(), due.key(), due.now()));
        told.addAll(who.managers(about, rank + 1, due.now()));
        event = EventKind.DEADLINE_BREACHED;
        kind = due.obligation() == Obligation.CONTACT ? "deadline.silent" : "deadline.breach";
      }
      default -> {
        told.addAll(who.managers(about, rank + 2 + due.step().index(), due.now()));
        event = EventKind.NEXT_RANK_TOLD;
        kind = "deadline.ladder";
      }
    }
    record(about, due, event, told);
    tell(about, due, kind, told);
    changes.fire(
        new CaseChanged(
            about.projectId(), about.receivedAt(), due.step().kind() == DeadlineStep.Kind.BREACH));
  }

  private void record(AlertRecord about, Due due, EventKind event, Set<OnDuty> told) {
    complaints.add(
        CaseEvent.byItself(
                event,
                about.stage(),
                Details.of("obligation", due.obligation())
                    .and("dueAt", due.dueAt())
                    .and("told", String.join(", ", told.stream().map(OnDuty::name).toList())),
                SystemActor.ACTOR,
                due.now())
            .belongsTo(about.id(), about.version()));
  }

  private void tell(AlertRecord about, Due due, String kind, Set<OnDuty> told) {
    Map<String, String> values = new HashMap<>(CaseAlerts.values(about));
    values.put("obligation", "Obligation." + due.obligation());
    if (due.dueAt() != null) {
      values.put("dueAt", due.dueAt().toString());
      long minutes = Math.abs(java.time.Duration.between(due.now(), due.dueAt()).toMinutes());
      values.put("minutes", Long.toString(minutes));
    }
    boolean urgent =
        about.emergency()
            && (due.obligation() == Obligation.FIRST_RESPONSE
                || due.step().kind() != DeadlineStep.Kind.REMINDER);
    alerts.fire(
        kind,
        about,
        told,
        values,
        urgent,
        due.caughtUp(),
        "deadline:"
            + due.deadlineId()
            + ":"
            + due.step().kind()
            + ":"
            + due.step().index()
            + ":"
            + due.dueAt());
  }
}
