package io.shouwen.complaint.domain;

import io.shouwen.organization.domain.Actor;
import io.shouwen.shared.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One department's part of a case: its own task, person and due time (H-1); one part is in the
 * lead.
 */
@Entity
@Table(name = "dispatch_part")
@SuppressWarnings("UnusedVariable") // queries read what this class only writes
public class DispatchPart {
  /** Longest task and reason, in characters. */
  public static final int TEXT_LENGTH = 1_000;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_child_seq")
  private long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "complaint_id")
  private Complaint complaint;

  @Column(name = "department_id")
  private long departmentId;

  @Column(name = "department_name")
  private String departmentName;

  @Column(name = "handler_id")
  private @Nullable Long handlerId;

  private String task;

  @Column(name = "leads_case")
  private boolean lead;

  @Enumerated(EnumType.STRING)
  private PartState state;

  @Column(name = "sent_at")
  private Instant sentAt;

  @Column(name = "sign_due_at")
  private Instant signDueAt;

  @Column(name = "due_at")
  private Instant dueAt;

  /** Where more time was granted, the due time that was said at first; null else. */
  @Column(name = "said_due_at")
  private @Nullable Instant saidDueAt;

  /** True when nobody gave the part a due time of its own. */
  @Column(name = "due_follows_case")
  private boolean dueFollowsCase;

  @Column(name = "signed_at")
  private @Nullable Instant signedAt;

  @Column(name = "signed_by_id")
  private @Nullable Long signedById;

  @Column(name = "returned_at")
  private @Nullable Instant returnedAt;

  @Column(name = "return_reason")
  private @Nullable String returnReason;

  @Column(name = "done_at")
  private @Nullable Instant doneAt;

  @Column(name = "done_by_id")
  private @Nullable Long doneById;

  private @Nullable String result;

  @SuppressWarnings("NullAway.Init")
  protected DispatchPart() {}

  DispatchPart(Complaint complaint, PartOrder order, Instant signDueAt, Instant now) {
    String text = order.task().strip();
    RuleViolation.unless(
        !text.isEmpty() && text.length() <= TEXT_LENGTH, "complaint.task", TEXT_LENGTH);
    RuleViolation.unless(
        order.dueFollowsCase() || order.dueAt().isAfter(now), "complaint.due-in-past");
    this.complaint = complaint;
    this.departmentId = order.departmentId();
    this.departmentName = order.departmentName();
    this.handlerId = order.handlerId();
    this.task = text;
    this.lead = order.lead();
    this.state = PartState.SENT;
    this.sentAt = now;
    this.signDueAt = signDueAt;
    this.dueAt = order.dueAt();
    this.dueFollowsCase = order.dueFollowsCase();
  }

  void sign(Actor actor, Instant now) {
    RuleViolation.unless(state == PartState.SENT, "complaint.part-already-signed");
    state = PartState.SIGNED;
    signedAt = now;
    signedById = actor.staffId();
    if (handlerId == null) {
      handlerId = actor.staffId();
    }
  }

  void dueTimesAre(@Nullable Instant sign, @Nullable Instant solve, @Nullable Instant done) {
    if (sign != null) {
      signDueAt = sign;
    }
    if (dueFollowsCase && solve != null && running()) {
      dueAt = solve;
    }
    if (!dueFollowsCase && done != null && !done.equals(dueAt)) {
      saidDueAt = saidDueAt();
      dueAt = done;
    }
  }

  void giveBack(String reason, Instant now) {
    RuleViolation.unless(
        state == PartState.SENT || state == PartState.SIGNED, "complaint.part-not-running");
    String text = reason.strip();
    RuleViolation.unless(
        !text.isEmpty() && text.length() <= TEXT_LENGTH, "complaint.reason", TEXT_LENGTH);
    state = PartState.RETURNED;
    returnReason = text;
    returnedAt = now;
  }

  void done(Actor actor, String text, Instant now) {
    RuleViolation.unless(state == PartState.SIGNED, "complaint.part-not-signed");
    String stripped = text.strip();
    RuleViolation.unless(
        !stripped.isEmpty() && stripped.length() <= TEXT_LENGTH, "complaint.result", TEXT_LENGTH);
    state = PartState.DONE;
    doneAt = now;
    doneById = actor.staffId();
    result = stripped;
  }

  /** True while somebody still has to do something for it. */
  public boolean running() {
    return state == PartState.SENT || state == PartState.SIGNED;
  }

  /** True when this person signed it or reported it done. */
  boolean workedOnBy(long staffId) {
    return (signedById != null && signedById == staffId)
        || (doneById != null && doneById == staffId)
        || (signedById != null && handlerId != null && handlerId == staffId);
  }

  public long id() {
    return id;
  }

  public long departmentId() {
    return departmentId;
  }

  public String departmentName() {
    return departmentName;
  }

  public boolean lead() {
    return lead;
  }

  public PartState state() {
    return state;
  }

  public Instant sentAt() {
    return sentAt;
  }

  /** When it was given back, or null. */
  public @Nullable Instant returnedAt() {
    return returnedAt;
  }

  public @Nullable Instant doneAt() {
    return doneAt;
  }

  /** True when nobody gave the part a due time of its own: it is due with the case. */
  public boolean dueFollowsCase() {
    return dueFollowsCase;
  }

  /** The person who is to do it, or null while the department decides. */
  public @Nullable Long handlerId() {
    return handlerId;
  }

  public @Nullable Instant signedAt() {
    return signedAt;
  }

  /** Until when it was said at first that it would be done. */
  Instant saidDueAt() {
    return saidDueAt == null ? dueAt : saidDueAt;
  }

  public Instant dueAt() {
    return dueAt;
  }
}
