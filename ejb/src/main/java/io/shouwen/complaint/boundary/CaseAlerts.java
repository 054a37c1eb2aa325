package io.shouwen.complaint.boundary;

import io.shouwen.complaint.domain.CaseEvent;
import io.shouwen.complaint.domain.Complaint;
import io.shouwen.complaint.domain.DispatchPart;
import io.shouwen.complaint.domain.EventKind;
import io.shouwen.complaint.domain.PartState;
import io.shouwen.complaint.store.AlertRecord;
import io.shouwen.complaint.store.AlertStore;
import io.shouwen.organization.boundary.OnDuty;
import io.shouwen.organization.domain.Role;
import io.shouwen.shared.Notification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells people what a change of a case means for them, in its transaction (N-2): a part to be
 * signed for, a hand-over, a reopened case, an emergency. Nobody is told of what they did
 * themselves.
 */
@ApplicationScoped
class CaseAlerts {
  private static final Set<EventKind> TOLD =
      EnumSet.of(
          EventKind.EMERGENCY_OPENED,
          EventKind.DISPATCHED,
          EventKind.RETURNED,
          EventKind.ESCALATED,
          EventKind.REOPENED,
          EventKind.HAND_OVER_OFFERED,
          EventKind.OWNER_CHANGED,
          EventKind.PROMOTED);

  @Inject private AlertStore store;
  @Inject private WhoIsTold who;
  @Inject private Event<Notification> notifications;

  @SuppressWarnings("NullAway.Init")
  CaseAlerts() {}

  /** Tells whom the events of a written change concern. */
  void tell(Complaint complaint, List<CaseEvent> events, CaseGate.Moment moment) {
    if (events.stream().noneMatch(e -> TOLD.contains(e.kind()))) {
      return;
    }
    AlertRecord about = store.facts(complaint.id());
    for (CaseEvent event : events) {
      if (TOLD.contains(event.kind())) {
        tell(about, complaint, event, moment);
      }
    }
  }

  private void tell(
      AlertRecord about, Complaint complaint, CaseEvent event, CaseGate.Moment moment) {
    Instant now = moment.now();
    Set<OnDuty> told = new LinkedHashSet<>();
    String kind =
        switch (event.kind()) {
          case EMERGENCY_OPENED -> {
            told.addAll(who.managers(about, Role.CENTRE_SUPERVISOR.rank(), now));
            told.addAll(who.managers(about, Role.CENTRE_MANAGER.rank(), now));
            told.addAll(who.onCall(about, now));
            yield "emergency.opened";
          }
          case DISPATCHED -> {
            for (DispatchPart part : complaint.parts()) {
              if (part.state() == PartState.SENT && part.sentAt().equals(event.happenedAt())) {
                told.addAll(who.ofPart(about, part, now));
              }
            }
            yield "case.dispatched";
          }
          case RETURNED -> {
            told.addAll(who.person(about, about.ownerId(), now));
            yield "case.returned";
          }
          case ESCALATED -> {
            Role to = Role.valueOf(event.details().getOrDefault("to", "CENTRE_SUPERVISOR"));
            told.addAll(who.managers(about, to.rank(), now));
            yield "case.escalated";
          }
          case REOPENED -> {
            told.addAll(who.onCase(about, now));
            told.addAll(who.person(about, about.ownerId(), now));
            yield "case.reopened";
          }
          case HAND_OVER_OFFERED -> {
            Long offered = about.offeredToId();
            if (offered != null) {
              told.addAll(who.person(about, offered, now));
            }
            yield "case.offered";
          }
          case OWNER_CHANGED -> {
            told.addAll(who.person(about, about.ownerId(), now));
            yield "case.handed-over";
          }
          default -> {
            told.addAll(who.person(about, about.ownerId(), now));
            told.addAll(who.managers(about, Role.CENTRE_MANAGER.rank(), now));
            told.addAll(who.managers(about, Role.COMPANY_MANAGER.rank(), now));
            yield "deadline.promoted";
          }
        };
    told.removeIf(p -> p.staffId() == moment.actor().staffId());
    Map<String, String> values = new HashMap<>(values(about));
    values.put("person", moment.actor().name());
    String reason = event.details().get("reason");
    if (reason != null) {
      values.put("reason", reason);
    }
    fire(
        kind,
        about,
        told,
        values,
        about.emergency(),
        false,
        kind + ":" + about.id() + ":" + about.version() + ":" + event.kind());
  }

  /** What every sentence about a case may name, nobody's name, number or room among it (C-11). */
  static Map<String, String> values(AlertRecord about) {
    Map<String, String> values = new HashMap<>();
    values.put("number", about.number());
    values.put("subject", about.subject());
    values.put("severity", "Severity." + about.severity());
    values.put("project", about.projectName());
    String place = about.unitLabel() == null ? about.place() : about.unitLabel();
    if (place != null) {
      values.put("place", place);
    }
    values.replaceAll((name, value) -> about.personal().masked(value));
    return values;
  }

  /** Tells each of them once, also who is told for themselves and in the place of another. */
  void fire(
      String kind,
      AlertRecord about,
      Collection<OnDuty> told,
      Map<String, String> values,
      boolean urgent,
      boolean caughtUp,
      String key) {
    Map<String, String> masked = about.personal().masked(values);
    Set<Long> done = new HashSet<>();
    for (OnDuty person : told) {
      if (!done.add(person.staffId())) {
        continue;
      }
      notifications.fire(
          new Notification(
              kind,
              person.staffId(),
              person.onBehalfOfId(),
              about.number(),
              "/complaint/case.xhtml?number=" + about.number(),
              masked,
              urgent,
              caughtUp,
              key + ":" + person.staffId()));
    }
  }
}
