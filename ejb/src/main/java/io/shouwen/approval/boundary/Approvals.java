package io.shouwen.approval.boundary;

import io.shouwen.approval.domain.ApprovalRequest;
import io.shouwen.approval.domain.Power;
import io.shouwen.approval.domain.Verdict;
import io.shouwen.approval.domain.Wish;
import io.shouwen.approval.store.ApprovalStore;
import io.shouwen.audit.boundary.AuditGate;
import io.shouwen.calendar.boundary.CalendarQueries;
import io.shouwen.deadline.boundary.Deadlines;
import io.shouwen.deadline.domain.Deadline;
import io.shouwen.deadline.domain.Subject;
import io.shouwen.organization.boundary.People;
import io.shouwen.organization.domain.Actor;
import io.shouwen.shared.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Requests to managers (T-4, R-3), for the features that own the subjects, inside their
 * transactions. Not a door for people: who may ask, and for what, is said by those features; who
 * may decide is said here.
 */
@ApplicationScoped
public class Approvals {
  @Inject private ApprovalStore requests;
  @Inject private Powers powers;
  @Inject private ApprovalAlerts alerts;
  @Inject private Deadlines deadlines;
  @Inject private People people;
  @Inject private CalendarQueries calendars;
  @Inject private Confidences confidences;
  @Inject private AuditGate gate;
  @Inject private Event<ApprovalDecided> decided;

  @SuppressWarnings("NullAway.Init")
  public Approvals() {}

  /**
   * Asks; those who can decide are told, and the time of the decision begins.
   *
   * @return the request's id
   * @throws RuleViolation {@code approval.already-asked} while one on the same topic waits
   */
  public long ask(Wish wish, Actor by, Instant now) {
    for (ApprovalView waiting : pendingOf(wish.subject())) {
      RuleViolation.unless(
          !waiting.topic().equals(wish.topic()),
          "approval.already-asked",
          waiting.askedByName(),
          waiting.askedAt());
    }
    ApprovalRequest request = ApprovalRequest.ask(wish, by, now);
    requests.add(request);
    keepTime(request, now, true);
    alerts.asked(request, now);
    return request.id();
  }

  /**
   * Decides, once; who asks second is told by whom and how it was decided.
   *
   * @param rank the rank that it needs by now
   * @throws RuleViolation {@code approval.unknown} and what {@link ApprovalRequest#decide} refuses
   */
  public void decide(long requestId, Verdict verdict, int rank, Actor by, Instant now) {
    ApprovalRequest request =
        requests.findForUpdate(requestId).orElseThrow(() -> new RuleViolation("approval.unknown"));
    List<Power> known =
        powers.of(by, now).stream()
            .filter(p -> confidences.openTo(request.subject(), by.staffId(), p.staffId()))
            .toList();
    request.decide(verdict, rank, known, by, now);
    Long forId = request.decidedForId();
    String forName = request.decidedForName();
    if (forId != null && forName != null) {
      gate.inPlaceOf(forId, forName);
    }
    keepTime(request, now, false);
    decided.fire(
        new ApprovalDecided(
            request.id(),
            request.kind(),
            request.subject(),
            request.topic(),
            request.state(),
            request.untilGranted(),
            request.what(),
            request.askedById(),
            request.comment(),
            by,
            request.decidedForName(),
            now));
  }

  /** What it was about is gone; nobody has to decide any more. */
  public void lapse(long requestId, Instant now) {
    requests
        .findForUpdate(requestId)
        .ifPresent(
            request -> {
              request.lapse(now);
              keepTime(request, now, false);
            });
  }

  /** It needs another rank by now; those who can decide now are told. */
  public void needs(long requestId, int rank, Instant now) {
    requests
        .findForUpdate(requestId)
        .filter(request -> request.needs(rank))
        .ifPresent(request -> alerts.asked(request, now));
  }

  /** A request, whatever became of it. */
  public Optional<ApprovalView> find(long requestId) {
    return requests.view(requestId);
  }

  /** What waits of a subject. */
  public List<ApprovalView> pendingOf(Subject subject) {
    return requests.pendingOf(subject);
  }

  /** What somebody could decide now, in their own place or another's, the most urgent first. */
  public List<Waiting> waitingFor(Actor actor, Instant now, int most) {
    Map<Long, Waiting> found = new LinkedHashMap<>();
    for (Power power : powers.of(actor, now)) {
      boolean own = power.staffId() == actor.staffId();
      List<ApprovalView> waiting = requests.waiting(power, actor.staffId(), most);
      Set<Subject> closed =
          confidences.closedTo(
              waiting.stream().map(ApprovalView::subject).toList(),
              actor.staffId(),
              power.staffId());
      for (ApprovalView request : waiting) {
        if (!closed.contains(request.subject())) {
          found.putIfAbsent(request.id(), new Waiting(request, own ? null : power.name()));
        }
      }
    }
    return found.values().stream().sorted(ApprovalStore.URGENT_FIRST).limit(most).toList();
  }

  /** What each of these people asked for since then, by what became of it. */
  public List<AskedLately> askedSince(List<Long> askers, Instant since) {
    return askers.isEmpty() ? List.of() : requests.askedSince(askers, since);
  }

  private void keepTime(ApprovalRequest request, Instant now, boolean fresh) {
    long company = people.companyOf(request.projectId());
    List<Deadline> kept =
        deadlines.follow(
            new Subject(ApprovalRequest.KIND, request.id()),
            List.of(request.course()),
            deadlines.policy(deadlines.policyVersion(company, request.askedAt())),
            calendars.timekeeping(company),
            now,
            fresh);
    if (fresh) {
      request.toBeDecidedBy(kept.isEmpty() ? null : kept.get(0).dueAt());
    }
  }
}
