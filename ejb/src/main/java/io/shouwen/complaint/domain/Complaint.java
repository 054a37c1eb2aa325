package io.shouwen.complaint.domain;

import io.shouwen.deadline.domain.Obligation;
import io.shouwen.deadline.domain.PauseReason;
import io.shouwen.organization.domain.Actor;
import io.shouwen.organization.domain.Role;
import io.shouwen.shared.RuleViolation;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A complaint from reception to archive. Born when it is received, owned by its receiver until it
 * is archived; it is read back to the customer, classified, dispatched to departments that
 * sign for it, investigated, answered, done, followed up, summed up and archived. An archived
 * complaint never changes again: a customer who returns opens a new one that points back.
 *
 * <p>Each verb leaves a {@link CaseEvent}. Whether somebody may use a verb now is asked of
 * {@link Lifecycle} before; the verbs themselves keep the aggregate consistent.
 */
@Entity
public class Complaint {
  /** Longest reason, in characters. */
  public static final int REASON_LENGTH = 1_000;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "complaint_seq")
  @SequenceGenerator(name = "complaint_seq", sequenceName = "complaint_seq", allocationSize = 50)
  private long id;

  @Version private long version;

  private String number;

  @Column(name = "project_id")
  private long projectId;

  @Embedded private Reception reception;

  @Embedded private Classification classification;

  @Enumerated(EnumType.STRING)
  private Stage stage;

  @Column(name = "owner_id")
  private long ownerId;

  @Column(name = "offered_to_id")
  private @Nullable Long offeredToId;

  @Column(name = "in_charge_id")
  private @Nullable Long inChargeId;

  @Enumerated(EnumType.STRING)
  @Column(name = "waiting_for")
  private WaitingFor waitingFor = WaitingFor.OWNER;

  @Column(name = "waiting_department_id")
  private @Nullable Long waitingDepartmentId;

  @Column(name = "next_due_at")
  private @Nullable Instant nextDueAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "next_obligation")
  private @Nullable Obligation nextObligation;

  @Column(name = "next_due_since")
  private @Nullable Instant nextDueSince;

  @Column(name = "silent_after")
  private @Nullable Instant silentAfter;

  @Column(name = "last_contact_at")
  private @Nullable Instant lastContactAt;

  @Column(name = "promised_contact_at")
  private @Nullable Instant promisedContactAt;

  @Column(name = "last_changed_at")
  private Instant lastChangedAt;

  @Column(name = "handler_may_reply")
  private boolean handlerMayReply;

  private boolean confidential;

  @Column(name = "leads_common_problem")
  private boolean leadsCommonProblem;

  /** Since when names and texts are gone, or null; written when the customer is made anonymous. */
  @Column(name = "anonymised_at", insertable = false, updatable = false)
  private @Nullable Instant anonymisedAt;

  @Column(name = "lead_case_id")
  private @Nullable Long leadCaseId;

  @Column(name = "reopen_count")
  private int reopenCount;

  /** The version of the time limits that held when it was received (T-1). */
  @Column(name = "policy_version_id")
  private long policyVersionId;

  @Enumerated(EnumType.STRING)
  @Column(name = "paused_for")
  private @Nullable PauseReason pausedFor;

  @Column(name = "wanted_by_accepted")
  private boolean wantedByAccepted;

  @Enumerated(EnumType.STRING)
  private @Nullable Satisfaction satisfaction;

  @Embedded private @Nullable Closing closing;

  @OneToMany(mappedBy = "complaint", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<DispatchPart> parts = new ArrayList<>();

  @Transient private List<CaseEvent> recorded = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  protected Complaint() {}

  private Complaint(
      String number,
      long projectId,
      Reception reception,
      Classification classification,
      long ownerId,
      Instant now) {
    this.number = number;
    this.projectId = projectId;
    this.reception = reception;
    this.classification = classification;
    this.stage = Stage.RECEIVED;
    this.ownerId = ownerId;
    this.lastChangedAt = now;
  }

  /**
   * Receives a complaint; the receiver owns it from now on.
   *
   * @param number what people say on the phone, unique
   * @throws RuleViolation as {@link Reception} says
   */
  public static Complaint receive(
      String number,
      long projectId,
      ReceptionFacts facts,
      Classification classification,
      Actor receiver,
      Instant now) {
    Complaint complaint =
        new Complaint(
            number, projectId, Reception.of(facts, now), classification, receiver.staffId(), now);
    complaint.lastContactAt = facts.receivedBy(now);
    complaint.record(
        EventKind.RECEIVED,
        Stage.RECEIVED,
        Details.of("channel", facts.channel())
            .and("severity", classification.severity())
            .and("severity.reasons", classification.reasons()),
        receiver,
        now);
    return complaint;
  }

  /** Solved at the desk or on the phone (C-7): result and satisfaction in one go. */
  public void solveOnTheSpot(String result, Satisfaction how, Actor actor, Instant now) {
    this.satisfaction = how;
    move(
        Stage.SOLVED_ON_THE_SPOT,
        EventKind.SOLVED_ON_THE_SPOT,
        Details.of("result", requiredText(result)).and("satisfaction", how),
        actor,
        now);
  }

  /**
   * The key points were repeated to the customer and confirmed (C-2).
   *
   * @param dateAccepted the date that the customer wants was accepted; a minor case is then due by
   *     it when that is sooner (handbook section 5)
   */
  public void confirm(
      boolean readBack, boolean apologised, boolean dateAccepted, Actor actor, Instant now) {
    RuleViolation.unless(readBack, "complaint.read-back");
    wantedByAccepted = dateAccepted && reception.wantedBy() != null;
    move(
        Stage.CONFIRMED,
        EventKind.CONFIRMED,
        Details.of("apologised", apologised)
            .and("wantedBy", wantedByAccepted ? reception.wantedBy() : null),
        actor,
        now);
  }

  /** Puts it under another category, or says that it is valid. */
  public void classify(Classification to, Actor actor, Instant now) {
    Classification before = classification;
    classification = to.withSeverity(before.severity(), before.reasons());
    stay(
        EventKind.CLASSIFIED,
        Details.none()
            .change("category", before.category(), to.category())
            .change("subCategory", before.subCategory(), to.subCategory())
            .change("validity", before.validity(), to.validity())
            .change("emergency", before.emergency(), to.emergency()),
        actor,
        now);
  }

  /**
   * A person decides another severity (S-4). Whether they may is asked before: raising and lowering
   * are two steps.
   */
  public void decideSeverity(Severity to, String reason, Actor actor, Instant now) {
    Severity before = classification.severity();
    RuleViolation.unless(to != before, "complaint.same-severity", to);
    Details details =
        Details.none().change("severity", before, to).and("reason", requiredText(reason));
    classification = classification.withSeverity(to, classification.reasons());
    stay(
        to.compareTo(before) > 0 ? EventKind.SEVERITY_RAISED : EventKind.SEVERITY_LOWERED,
        details,
        actor,
        now);
  }

  /**
   * It becomes major by itself: unsolved for too long, or raised again and again (S-1, S-4). Its
   * deadlines then are those of the new severity, never later than the old ones.
   */
  public void promote(SeverityProposal.Reason because, Actor system, Instant now) {
    Severity before = classification.severity();
    if (before == Severity.MAJOR || !stage.isOpen()) {
      return;
    }
    classification = classification.withSeverity(Severity.MAJOR, because.name());
    stay(
        EventKind.PROMOTED,
        Details.none().change("severity", before, Severity.MAJOR).and("because", because),
        system,
        now);
  }

  /** C-8: invalid needs a reason and the explanation that the customer was given. */
  public void proposeInvalid(String reason, String explanation, Actor actor, Instant now) {
    Details details =
        Details.of("reason", requiredText(reason)).and("explanation", requiredText(explanation));
    classification = classification.withValidity(Validity.INVALID_PROPOSED, actor.staffId());
    stay(EventKind.INVALID_PROPOSED, details, actor, now);
  }

  /** A supervisor, not the one who proposed it, agrees that it is invalid (C-8). */
  public void confirmInvalid(String comment, Actor actor, Instant now) {
    classification = classification.withValidity(Validity.INVALID, classification.proposedById());
    move(Stage.INVALID, EventKind.INVALID_CONFIRMED, Details.of("comment", comment), actor, now);
  }

  /** A supervisor sees it otherwise; the case goes on as valid. */
  public void rejectInvalid(String comment, Actor actor, Instant now) {
    Details details = Details.of("comment", requiredText(comment));
    classification = classification.withValidity(Validity.VALID, null);
    stay(EventKind.INVALID_REJECTED, details, actor, now);
  }

  /**
   * Sends it to departments (H-1). Exactly one running part is in the lead.
   *
   * @param signDueAt until when each department is to sign
   * @throws RuleViolation {@code complaint.one-lead}, {@code complaint.department-twice}, {@code
   *     complaint.task}, {@code complaint.due-in-past}
   */
  public void dispatch(List<PartOrder> orders, Instant signDueAt, Actor actor, Instant now) {
    RuleViolation.unless(!orders.isEmpty(), "complaint.no-department");
    for (PartOrder order : orders) {
      RuleViolation.unless(
          runningParts().stream().noneMatch(p -> p.departmentId() == order.departmentId()),
          "complaint.department-twice");
      parts.add(new DispatchPart(this, order, signDueAt, now));
    }
    RuleViolation.unless(
        runningParts().stream().filter(DispatchPart::lead).count() == 1, "complaint.one-lead");
    Details details = Details.of("parts", orders.size());
    for (int i = 0; i < orders.size(); i++) {
      PartOrder order = orders.get(i);
      details.and("department." + i, order.departmentName()).and("task." + i, order.task());
    }
    boolean begins = stage == Stage.CONFIRMED || stage == Stage.REOPENED;
    if (begins) {
      move(Stage.DISPATCHED, EventKind.DISPATCHED, details, actor, now);
    } else {
      stay(EventKind.DISPATCHED, details, actor, now);
    }
  }

  /** A department signs for its part; when the lead has signed, the case is in hand. */
  public void sign(long partId, Actor actor, Instant now) {
    DispatchPart part = part(partId);
    part.sign(actor, now);
    Details details = Details.of("department", part.departmentName());
    if (stage == Stage.DISPATCHED && part.lead()) {
      move(Stage.IN_HAND, EventKind.SIGNED, details, actor, now);
    } else {
      stay(EventKind.SIGNED, details, actor, now);
    }
  }

  /** The superior takes a reopened case in hand (H-6). */
  public void takeInHand(Actor superior, Instant now) {
    RuleViolation.unless(
        stage == Stage.REOPENED, "complaint.stage-does-not-allow", Step.SIGN, stage);
    inChargeId = superior.staffId();
    move(Stage.IN_HAND, EventKind.SIGNED, Details.none(), superior, now);
  }

  /**
   * A department gives its part back with a reason; without a lead the case is to be dispatched
   * again.
   */
  public void giveBack(long partId, String reason, Actor actor, Instant now) {
    DispatchPart part = part(partId);
    part.giveBack(reason, now);
    Details details = Details.of("department", part.departmentName()).and("reason", reason);
    if (part.lead() && (stage == Stage.DISPATCHED || stage == Stage.IN_HAND)) {
      move(Stage.CONFIRMED, EventKind.RETURNED, details, actor, now);
    } else {
      stay(EventKind.RETURNED, details, actor, now);
    }
  }

  /** Facts, cause and responsibility are written down (H-2). */
  public void investigated(Details findings, Actor actor, Instant now) {
    move(Stage.INVESTIGATED, EventKind.INVESTIGATED, findings, actor, now);
  }

  /** Two or three options are ready for the customer (H-3). */
  public void optionsProposed(Details options, Actor actor, Instant now) {
    move(Stage.PROPOSED, EventKind.OPTIONS_PROPOSED, options, actor, now);
  }

  /**
   * The clock stands still for a named reason, and the next contact is promised (T-6).
   *
   * @throws RuleViolation {@code complaint.already-paused}, {@code complaint.promise-in-past}
   */
  public void pause(
      PauseReason reason, Instant nextContactAt, String words, Actor actor, Instant now) {
    RuleViolation.unless(pausedFor == null, "complaint.already-paused");
    RuleViolation.unless(nextContactAt.isAfter(now), "complaint.promise-in-past");
    Details details =
        Details.of("pause", reason)
            .and("promised", nextContactAt)
            .and("reason", requiredText(words));
    pausedFor = reason;
    promisedContactAt = nextContactAt;
    stay(EventKind.PAUSED, details, actor, now);
  }

  /** What it waited for is there: the clock goes on (T-6). */
  public void resume(String words, Actor actor, Instant now) {
    RuleViolation.unless(pausedFor != null, "complaint.not-paused");
    Details details = Details.of("pause", pausedFor).and("reason", requiredText(words));
    pausedFor = null;
    stay(EventKind.RESUMED, details, actor, now);
  }

  /**
   * It was received long before it was entered, as what is brought in from another system is: its
   * time limits begin now, for nobody could work on it here before.
   */
  public void limitsBegin(Actor actor, Instant now) {
    stay(EventKind.LIMITS_BEGUN, Details.none(), actor, now);
  }

  /**
   * It is an emergency: its plan begins, and somebody has to be on site in time (S-5).
   *
   * @param onSiteMinutes by the plan, or null where there is none
   */
  public void emergencyOpened(@Nullable Integer onSiteMinutes, Actor actor, Instant now) {
    stay(EventKind.EMERGENCY_OPENED, Details.of("onSiteMinutes", onSiteMinutes), actor, now);
  }

  /** In an emergency somebody is on site (S-5). */
  public void arrived(String words, Actor actor, Instant now) {
    RuleViolation.unless(classification.emergency(), "complaint.no-emergency");
    stay(EventKind.ARRIVED, Details.of("reason", requiredText(words)), actor, now);
  }

  /**
   * It is passed upwards (R-2, handbook section 5).
   *
   * @param to the manager who is told, at least the centre supervisor
   */
  public void passUp(Role to, String reason, Actor actor, Instant now) {
    RuleViolation.unless(to.rank() > 0, "complaint.not-a-manager");
    stay(EventKind.ESCALATED, Details.of("to", to).and("reason", requiredText(reason)), actor, now);
  }

  /**
   * A due time moved because the calendar was changed, which nobody did to this case (T-2, T-6).
   */
  public void dueTimeMoved(
      Obligation obligation, Instant before, Instant after, Actor actor, Instant now) {
    stay(
        EventKind.DUE_TIME_MOVED,
        Details.of("obligation", obligation).and("dueAt", before).and("newDueAt", after),
        actor,
        now);
  }

  /** More time was asked for (T-4); nothing moves before it is granted. */
  public void extensionAsked(Details wish, Actor actor, Instant now) {
    stay(EventKind.EXTENSION_ASKED, wish, actor, now);
  }

  /**
   * More time was granted (T-4): the due time moves, the old one stays on record.
   *
   * @param tellCustomerBy until when the customer is told of it; an earlier promise stands
   * @param decision who decided for whom, and the comment
   */
  public void extended(
      Obligation obligation,
      long key,
      Instant newDueAt,
      Instant tellCustomerBy,
      Details decision,
      Actor actor,
      Instant now) {
    boolean promised = promisedContactAt != null && !promisedContactAt.isAfter(tellCustomerBy);
    if (!promised) {
      promisedContactAt = tellCustomerBy;
    }
    stay(
        EventKind.EXTENSION_GRANTED,
        decision
            .and("obligation", obligation)
            .and("key", key)
            .and("newDueAt", newDueAt)
            .and("promised", promised ? null : tellCustomerBy),
        actor,
        now);
  }

  /** More time was refused (T-4); what was late stays late. */
  public void extensionRefused(Obligation obligation, Details decision, Actor actor, Instant now) {
    stay(EventKind.EXTENSION_REFUSED, decision.and("obligation", obligation), actor, now);
  }

  /** What its deadlines say, written down for lists; called after each change. */
  public void dueTimesAre(DueTimes due) {
    nextDueAt = due.next();
    nextObligation = due.obligation();
    nextDueSince = due.since();
    silentAfter = due.silentAfter();
    for (DispatchPart part : parts) {
      part.dueTimesAre(due.signBy().get(part.id()), due.solveBy(), due.doneBy().get(part.id()));
    }
  }

  /** Received under this version of the time limits (T-1). */
  public void receivedUnder(long policyVersion) {
    policyVersionId = policyVersion;
  }

  /**
   * What the customer said to the options (H-4): agreed, work starts; not agreed, other options.
   */
  public void replied(boolean agreed, Details reply, Actor actor, Instant now) {
    lastContactAt = now;
    promisedContactAt = null;
    move(
        agreed ? Stage.AGREED : Stage.INVESTIGATED,
        EventKind.REPLIED,
        reply.and("agreed", agreed),
        actor,
        now);
  }

  /** The owner lets the handler speak to the customer, or no longer. */
  public void letHandlerReply(boolean may, Actor actor, Instant now) {
    handlerMayReply = may;
    stay(EventKind.HANDLER_MAY_REPLY, Details.of("may", may), actor, now);
  }

  /**
   * A department reports its part done; when all are, the case is done and waits for the follow-up.
   */
  public void partDone(@Nullable Long partId, String result, Actor actor, Instant now) {
    Details details = Details.of("result", requiredText(result));
    if (partId != null) {
      DispatchPart part = part(partId);
      part.done(actor, result, now);
      details.and("department", part.departmentName());
    }
    if (runningParts().isEmpty()) {
      move(Stage.DONE, EventKind.PART_DONE, details, actor, now);
    } else {
      stay(EventKind.PART_DONE, details, actor, now);
    }
  }

  /** H-6: content and solved, or reopened to the superior. */
  public void followedUp(
      Satisfaction how, boolean solved, Details words, Actor actor, Instant now) {
    satisfaction = how;
    lastContactAt = now;
    promisedContactAt = null;
    Details details = words.and("satisfaction", how).and("solved", solved);
    if (solved && how != Satisfaction.DISSATISFIED) {
      move(Stage.FOLLOWED_UP, EventKind.FOLLOWED_UP, details, actor, now);
    } else {
      reopenCount++;
      inChargeId = null;
      move(Stage.REOPENED, EventKind.REOPENED, details.and("times", reopenCount), actor, now);
    }
  }

  /** Summary before the closing comment (H-7). */
  public void sumUp(
      String cause, String measure, @Nullable String lesson, Actor actor, Instant now) {
    closing = Closing.summary(cause, measure, lesson, actor.staffId());
    move(
        Stage.SUMMED_UP,
        EventKind.SUMMED_UP,
        Details.of("cause", cause).and("measure", measure).and("lesson", lesson),
        actor,
        now);
  }

  /** The manager's closing comment archives the case (H-7); from now on it never changes. */
  public void archive(String comment, Actor actor, Instant now) {
    closing = Objects.requireNonNull(closing, "summed up before").commented(comment);
    move(Stage.ARCHIVED, EventKind.ARCHIVED, Details.of("comment", comment), actor, now);
  }

  /** On the customer's word. */
  public void withdraw(String word, Actor actor, Instant now) {
    move(Stage.WITHDRAWN, EventKind.WITHDRAWN, Details.of("word", requiredText(word)), actor, now);
  }

  /** ownership moves only by an explicit hand-over that the other accepts. */
  public void offerTo(long staffId, String name, String reason, Actor actor, Instant now) {
    RuleViolation.unless(staffId != ownerId, "complaint.already-owner");
    offeredToId = staffId;
    stay(
        EventKind.HAND_OVER_OFFERED,
        Details.of("to", name).and("reason", requiredText(reason)),
        actor,
        now);
  }

  /** The one to whom it was offered takes it, or a supervisor assigns it with a reason. */
  public void ownedBy(
      long staffId, String name, @Nullable String reason, Actor actor, Instant now) {
    RuleViolation.unless(staffId != ownerId, "complaint.already-owner");
    ownerId = staffId;
    offeredToId = null;
    stay(EventKind.OWNER_CHANGED, Details.of("to", name).and("reason", reason), actor, now);
  }

  /** The customer was spoken to (C-3); a new promise replaces the old one. */
  public void contacted(
      Instant at, @Nullable Instant promisedNext, Details words, Actor actor, Instant now) {
    RuleViolation.unless(!at.isAfter(now), "complaint.contact-in-future");
    RuleViolation.unless(
        promisedNext == null || promisedNext.isAfter(now), "complaint.promise-in-past");
    if (lastContactAt == null || at.isAfter(lastContactAt)) {
      lastContactAt = at;
    }
    promisedContactAt = promisedNext;
    stay(EventKind.CONTACT_LOGGED, words.and("promised", promisedNext).and("at", at), actor, now);
  }

  /** One cause, many complaints (C-9): this one is the lead. */
  public void leadCommonProblem(Actor actor, Instant now) {
    RuleViolation.unless(leadCaseId == null, "complaint.follows-another-lead");
    leadsCommonProblem = true;
    stay(EventKind.COMMON_PROBLEM_LED, Details.none(), actor, now);
  }

  /** Joins the common problem of a lead case, or leaves it with null (C-9); undone any time. */
  public void joinLead(@Nullable Complaint lead, Actor actor, Instant now) {
    RuleViolation.unless(
        lead == null || (lead.leadsCommonProblem && lead.id != id), "complaint.not-a-lead");
    RuleViolation.unless(!leadsCommonProblem, "complaint.is-a-lead");
    leadCaseId = lead == null ? null : lead.id;
    stay(
        lead == null ? EventKind.LEFT_COMMON_PROBLEM : EventKind.JOINED_COMMON_PROBLEM,
        Details.of("lead", lead == null ? null : lead.number),
        actor,
        now);
  }

  /**
   * The lead is done, so this one is; its customer is still to be told, and that is promised (C-9).
   */
  public void answeredByLead(String leadNumber, Instant tellCustomerBy, Actor actor, Instant now) {
    promisedContactAt = tellCustomerBy;
    move(
        Stage.DONE,
        EventKind.ANSWERED_BY_LEAD,
        Details.of("lead", leadNumber).and("promised", tellCustomerBy),
        actor,
        now);
  }

  /** Visible to named people only, or to all who may see the project (C-11). */
  public void makeConfidential(boolean secret, Actor actor, Instant now) {
    confidential = secret;
    stay(EventKind.CONFIDENTIALITY_CHANGED, Details.of("confidential", secret), actor, now);
  }

  /** Something beside the way that leaves the stage: linked, attached, appointed, escalated … */
  public void noted(EventKind kind, Details details, Actor actor, Instant now) {
    stay(kind, details, actor, now);
  }

  private void stay(EventKind kind, Details details, Actor actor, Instant now) {
    move(stage, kind, details, actor, now);
  }

  private void move(Stage to, EventKind kind, Details details, Actor actor, Instant now) {
    Stage before = stage;
    stage = to;
    if (!to.isOpen() && promisedContactAt != null && to != Stage.DONE) {
      promisedContactAt = null;
    }
    if (!to.isOpen()) {
      pausedFor = null;
    }
    lastChangedAt = now;
    Waiting waiting = Waiting.of(this);
    waitingFor = waiting.on();
    waitingDepartmentId = waiting.departmentId();
    record(kind, before, details, actor, now);
  }

  private void record(EventKind kind, Stage before, Details details, Actor by, Instant now) {
    recorded.add(new CaseEvent(now, by.staffId(), by.name(), kind, before, stage, details.asMap()));
  }

  /** The events since the last call, for the gate to save. */
  public List<CaseEvent> drainEvents() {
    List<CaseEvent> drained = List.copyOf(recorded);
    recorded.clear();
    return drained;
  }

  /** True when the customer was made anonymous. */
  public boolean anonymised() {
    return anonymisedAt != null;
  }

  /** How somebody stands to this case. */
  public Standing standing(Actor actor) {
    long who = actor.staffId();
    Long department = actor.departmentId();
    boolean worksInPart =
        department != null
            && (actor.is(Role.DEPARTMENT_HEAD) || actor.is(Role.HANDLER))
            && parts.stream()
                .anyMatch(p -> p.departmentId() == department && p.state() != PartState.RETURNED);
    boolean inCharge = inChargeId != null && inChargeId == who;
    return new Standing(
        actor,
        ownerId == who,
        worksInPart || inCharge,
        inCharge || parts.stream().anyMatch(p -> p.workedOnBy(who)),
        classification.proposedBy(who),
        closing != null && closing.summedUpBy(who),
        offeredToId != null && offeredToId == who);
  }

  private static String requiredText(String text) {
    String stripped = text.strip();
    RuleViolation.unless(
        !stripped.isEmpty() && stripped.length() <= REASON_LENGTH, "complaint.text", REASON_LENGTH);
    return stripped;
  }

  private DispatchPart part(long partId) {
    return parts.stream()
        .filter(p -> p.id() == partId)
        .findFirst()
        .orElseThrow(() -> new RuleViolation("complaint.unknown-part"));
  }

  /** Every part, in the order in which they were sent. */
  public List<DispatchPart> parts() {
    return List.copyOf(parts);
  }

  List<DispatchPart> runningParts() {
    return parts.stream().filter(DispatchPart::running).toList();
  }

  /** The running part of a department, if it has one. */
  public Optional<DispatchPart> runningPartOf(@Nullable Long departmentId) {
    return runningParts().stream()
        .filter(p -> departmentId != null && p.departmentId() == departmentId)
        .findFirst();
  }

  public long id() {
    return id;
  }

  public long version() {
    return version;
  }

  public String number() {
    return number;
  }

  public long projectId() {
    return projectId;
  }

  public Reception reception() {
    return reception;
  }

  public Classification classification() {
    return classification;
  }

  public Stage stage() {
    return stage;
  }

  public Severity severity() {
    return classification.severity();
  }

  public Validity validity() {
    return classification.validity();
  }

  public boolean handlerMayReply() {
    return handlerMayReply;
  }

  public boolean leadsCommonProblem() {
    return leadsCommonProblem;
  }

  public boolean confidential() {
    return confidential;
  }

  public long ownerId() {
    return ownerId;
  }

  public WaitingFor waitingFor() {
    return waitingFor;
  }

  public @Nullable Instant nextDueAt() {
    return nextDueAt;
  }

  /** What is due next, or null. */
  public @Nullable Obligation nextObligation() {
    return nextObligation;
  }

  /** From when on what is due next runs, or null. */
  public @Nullable Instant nextDueSince() {
    return nextDueSince;
  }

  /** From when on the customer heard nothing for too long (C-3), or null. */
  public @Nullable Instant silentAfter() {
    return silentAfter;
  }

  public @Nullable Instant lastContactAt() {
    return lastContactAt;
  }

  /** The summary and the closing comment, once there is one. */
  public Optional<Closing> closing() {
    return Optional.ofNullable(closing);
  }

  public @Nullable Instant promisedContactAt() {
    return promisedContactAt;
  }

  public @Nullable Satisfaction satisfaction() {
    return satisfaction;
  }

  public long policyVersionId() {
    return policyVersionId;
  }

  /** For what its clock stands still, or null (T-6). */
  public @Nullable PauseReason pausedFor() {
    return pausedFor;
  }

  public boolean wantedByAccepted() {
    return wantedByAccepted;
  }

  /** The lead case of the common problem that it follows, or null (C-9). */
  public @Nullable Long leadCaseId() {
    return leadCaseId;
  }

  /** The department that it waits for, or null. */
  public @Nullable Long waitingDepartmentId() {
    return waitingDepartmentId;
  }

  public int reopenCount() {
    return reopenCount;
  }
}
