package io.shouwen.complaint.boundary;

import io.shouwen.approval.boundary.ApprovalView;
import io.shouwen.approval.boundary.Approvals;
import io.shouwen.approval.domain.Verdict;
import io.shouwen.complaint.domain.Complaint;
import io.shouwen.complaint.domain.ContactMethod;
import io.shouwen.complaint.domain.Details;
import io.shouwen.complaint.domain.ExtensionReason;
import io.shouwen.complaint.domain.ExtensionRules;
import io.shouwen.complaint.domain.Step;
import io.shouwen.complaint.store.AlertRecord;
import io.shouwen.complaint.store.AlertStore;
import io.shouwen.complaint.store.ComplaintStore;
import io.shouwen.complaint.store.SettingsStore;
import io.shouwen.deadline.boundary.DeadlineView;
import io.shouwen.deadline.domain.Obligation;
import io.shouwen.organization.boundary.Callers;
import io.shouwen.organization.domain.Actor;
import io.shouwen.organization.domain.Role;
import io.shouwen.shared.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * More time (T-4): asked for by those who work on the case, with what the customer was told;
 * decided by a manager of the rank that the severity asks for, or their deputy. Asking moves
 * nothing; a breach is never erased (T-5).
 */
@Stateless
@RolesAllowed({
  Role.Names.RECEPTIONIST,
  Role.Names.HANDLER,
  Role.Names.DEPARTMENT_HEAD,
  Role.Names.CENTRE_SUPERVISOR,
  Role.Names.CENTRE_MANAGER,
  Role.Names.COMPANY_MANAGER,
  Role.Names.GENERAL_MANAGER,
  Role.Names.INTERVIEWER,
  Role.Names.QUALITY,
  Role.Names.ADMINISTRATOR
})
public class DeadlineExtension {
  static final String KIND = "EXTENSION";

  private static final int MOST = 200;

  @Inject private Callers callers;
  @Inject private CaseGate gate;
  @Inject private CaseTiming timing;
  @Inject private ContactLog contacts;
  @Inject private ComplaintStore complaints;
  @Inject private AlertStore alerts;
  @Inject private SettingsStore settings;
  @Inject private Approvals approvals;
  @Inject private ExtensionQueue queue;
  @Inject private CaseMasks masks;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public DeadlineExtension() {}

  /**
   * What is asked for.
   *
   * @param key tells several deadlines of the same obligation apart
   * @param words why, in words
   * @param method how the customer was told
   * @param toldCustomer what they were told; goes into the contact log
   * @param newDueAt after now and after the present due time
   */
  public record Wish(
      Obligation obligation,
      long key,
      ExtensionReason reason,
      String words,
      ContactMethod method,
      String toldCustomer,
      Instant newDueAt)
      implements Serializable {}

  /**
   * What is decided.
   *
   * @param otherDueAt another date than the one asked for, or null
   * @param comment required unless it is granted as asked
   */
  public record Decision(
      long requestId, boolean grant, @Nullable Instant otherDueAt, @Nullable String comment)
      implements Serializable {}

  /**
   * A deadline for which more time can be asked.
   *
   * @param extensions how often more time was granted for it
   * @param decidedBy who would decide
   * @param asked somebody asked already, and it waits
   */
  public record Askable(
      Obligation obligation, long key, Instant dueAt, int extensions, Role decidedBy, boolean asked)
      implements Serializable {}

  /**
   * Asks for more time; what the customer was told is logged as a contact in the same step (C-3).
   * Asked when the time is over, the request is marked as late.
   *
   * @throws RuleViolation {@code deadline.unknown}, {@code complaint.text}, {@code
   *     approval.already-asked} and what {@link ExtensionRules#require} refuses
   */
  public Changed ask(CaseRef ref, Wish wish) {
    return gate.change(ref, Step.ASK_EXTENSION, (c, m) -> ask(c, wish, m));
  }

  private void ask(Complaint complaint, Wish wish, CaseGate.Moment moment) {
    Instant now = moment.now();
    DeadlineView deadline = timing.one(complaint.id(), topic(wish.obligation(), wish.key()));
    ExtensionRules rules = settings.extensionRules();
    rules.require(wish.obligation(), deadline.open(), deadline.dueAt(), wish.newDueAt(), now);
    Instant due = deadline.dueAt() == null ? now : deadline.dueAt();
    String words = required(wish.words());
    String told = required(wish.toldCustomer());
    boolean late = now.isAfter(due);
    complaint.contacted(
        now, null, Details.of("method", wish.method()).and("said", told), moment.actor(), now);
    contacts.keep(
        complaint.id(), new ContactLog.Entry(wish.method(), now, told, false, null, null), moment);
    int rank = rules.rankFor(complaint.severity(), deadline.extensions());
    complaint.extensionAsked(
        Details.of("obligation", wish.obligation())
            .and("key", wish.key())
            .and("dueAt", due)
            .and("newDueAt", wish.newDueAt())
            .and("rank", Role.ofRank(rank))
            .and("extensionReason", wish.reason())
            .and("reason", words)
            .and("late", late ? "true" : null),
        moment.actor(),
        now);
    AlertRecord about = alerts.facts(complaint.id());
    Map<String, String> what = CaseAlerts.values(about);
    what.put("obligation", "Obligation." + wish.obligation());
    what.put("dueAt", due.toString());
    what.put("newDueAt", wish.newDueAt().toString());
    what.put("reasonKind", "ExtensionReason." + wish.reason());
    what.put("reason", about.personal().masked(words));
    what.put("told", about.personal().masked(told));
    what.put("method", "ContactMethod." + wish.method());
    approvals.ask(
        new io.shouwen.approval.domain.Wish(
            KIND,
            CaseTiming.subject(complaint.id()),
            topic(wish.obligation(), wish.key()),
            complaint.projectId(),
            rank,
            late,
            due,
            wish.newDueAt(),
            what),
        moment.actor(),
        now);
  }

  /**
   * Decides. Of two who decide at the same time the second is told by whom and how it was decided.
   *
   * @throws RuleViolation {@code approval.unknown}, {@link StaleCase}, what {@link
   *     Approvals#decide} and, for a date that is granted, {@link ExtensionRules#require} refuse
   */
  public Changed decide(CaseRef ref, Decision decision) {
    Actor actor = callers.current();
    Instant now = clock.instant();
    ApprovalView request =
        approvals
            .find(decision.requestId())
            .filter(r -> r.kind().equals(KIND))
            .orElseThrow(() -> new RuleViolation("approval.unknown"));
    Complaint complaint =
        complaints
            .find(request.subjectId())
            .filter(c -> c.number().equals(ref.number()))
            .orElseThrow(() -> new RuleViolation("approval.unknown"));
    boolean stale = !ref.asksForLatest() && complaint.version() != ref.version();
    List<EventView> changes =
        stale
            ? masks.shown(ref.number(), complaints.eventsSince(complaint.id(), ref.version()))
            : List.of();
    int extensions = timing.one(complaint.id(), request.topic()).extensions();
    approvals.decide(
        request.id(),
        new Verdict(decision.grant(), decision.otherDueAt(), decision.comment()),
        settings.extensionRules().rankFor(complaint.severity(), extensions),
        actor,
        now);
    if (stale) { // said last: a stranger learns nothing of the case
      throw new StaleCase(ref.number(), changes);
    }
    return complaints.changed(complaint.id());
  }

  /**
   * What waits for the caller's decision, in their own place or another's, the most urgent first.
   */
  public List<PendingExtension> pending() {
    return queue.waitingFor(callers.current(), clock.instant(), MOST);
  }

  /** The deadlines of a case for which more time can be asked now, by due time. */
  public List<Askable> askable(String number) {
    Complaint complaint = gate.load(number, callers.current());
    ExtensionRules rules = settings.extensionRules();
    List<String> asked =
        approvals.pendingOf(CaseTiming.subject(complaint.id())).stream()
            .map(ApprovalView::topic)
            .toList();
    return timing.of(complaint.id()).stream()
        .filter(d -> d.open() && ExtensionRules.EXTENDABLE.contains(d.obligation()))
        .flatMap(
            d ->
                d.dueAt() == null
                    ? Stream.empty()
                    : Stream.of(
                        new Askable(
                            d.obligation(),
                            d.key(),
                            d.dueAt(),
                            d.extensions(),
                            Role.ofRank(rules.rankFor(complaint.severity(), d.extensions())),
                            asked.contains(topic(d.obligation(), d.key())))))
        .toList();
  }

  /** One deadline of a case as text. */
  static String topic(Obligation obligation, long key) {
    return obligation + " " + key;
  }

  private static String required(String text) {
    String stripped = text.strip();
    RuleViolation.unless(
        !stripped.isEmpty() && stripped.length() <= Complaint.REASON_LENGTH,
        "complaint.text",
        Complaint.REASON_LENGTH);
    return stripped;
  }
}
