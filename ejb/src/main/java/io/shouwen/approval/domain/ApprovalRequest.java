package io.shouwen.approval.domain;

import io.shouwen.deadline.domain.Course;
import io.shouwen.deadline.domain.Obligation;
import io.shouwen.deadline.domain.Subject;
import io.shouwen.organization.domain.Actor;
import io.shouwen.organization.domain.Role;
import io.shouwen.shared.RuleViolation;
import io.shouwen.shared.ValuesConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that a manager has to decide (T-4, R-3): asked by somebody, decided once by somebody
 * else of at least the rank needed, or by the deputy of such a person; or it lapses when its object
 * is gone. Nobody decides what they asked for, and nobody decides it in the asker's place. Never
 * changed afterwards, never deleted.
 */
@Entity
@Table(name = "approval_request")
@SuppressWarnings("UnusedVariable") // queries read what this class only writes
public class ApprovalRequest {
  /** Kind of {@link Subject} under which the time limit of the decision itself is kept. */
  public static final String KIND = "REQUEST";

  /** Longest comment, in characters. */
  public static final int COMMENT_LENGTH = 1_000;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "approval_seq")
  @SequenceGenerator(name = "approval_seq", sequenceName = "approval_seq", allocationSize = 50)
  private long id;

  @Version private long version;

  private String kind;

  @Column(name = "subject_kind")
  private String subjectKind;

  @Column(name = "subject_id")
  private long subjectId;

  private String topic;

  @Column(name = "project_id")
  private long projectId;

  @Column(name = "asked_by_id")
  private long askedById;

  @Column(name = "asked_by_name")
  private String askedByName;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "rank_needed")
  private int rankNeeded;

  private boolean late;

  @Column(name = "until_before")
  private @Nullable Instant untilBefore;

  @Column(name = "until_asked")
  private @Nullable Instant untilAsked;

  @Column(name = "until_granted")
  private @Nullable Instant untilGranted;

  @Convert(converter = ValuesConverter.class)
  private Map<String, String> what;

  @Column(name = "decide_by")
  private @Nullable Instant decideBy;

  @Enumerated(EnumType.STRING)
  private ApprovalState state;

  @Column(name = "decided_by_id")
  private @Nullable Long decidedById;

  @Column(name = "decided_by_name")
  private @Nullable String decidedByName;

  @Column(name = "decided_for_id")
  private @Nullable Long decidedForId;

  @Column(name = "decided_for_name")
  private @Nullable String decidedForName;

  @Column(name = "decided_at")
  private @Nullable Instant decidedAt;

  @Column(name = "decision_comment")
  private @Nullable String comment;

  /** How long the decision took. */
  @Column(name = "took_minutes")
  private @Nullable Long tookMinutes;

  /** How much more time was granted. */
  @Column(name = "longer_minutes")
  private @Nullable Long longerMinutes;

  @SuppressWarnings("NullAway.Init")
  protected ApprovalRequest() {}

  /** Asks. What may be asked is the business of the subject's feature. */
  public static ApprovalRequest ask(Wish wish, Actor by, Instant now) {
    ApprovalRequest request = new ApprovalRequest();
    request.kind = wish.kind();
    request.subjectKind = wish.subject().kind();
    request.subjectId = wish.subject().id();
    request.topic = wish.topic();
    request.projectId = wish.projectId();
    request.rankNeeded = wish.rankNeeded();
    request.late = wish.late();
    request.untilBefore = wish.untilBefore();
    request.untilAsked = wish.untilAsked();
    request.what = wish.what();
    request.askedById = by.staffId();
    request.askedByName = by.name();
    request.askedAt = now;
    request.state = ApprovalState.ASKED;
    return request;
  }

  /**
   * Decides, once and for all.
   *
   * @param rank the rank that it needs by now
   * @param powers those that the decider has: their own and of people on leave
   * @throws RuleViolation {@code approval.own-request}, {@code approval.unknown} out of scope,
   *     {@code approval.already-decided} with who, how and when, {@code approval.lapsed}, {@code
   *     approval.rank-too-low}, {@code approval.comment}
   */
  public void decide(Verdict verdict, int rank, List<Power> powers, Actor by, Instant now) {
    Power power = powerFor(rank, powers, by);
    Instant other = verdict.grant() ? verdict.otherUntil() : null;
    boolean otherwise = other != null && !other.equals(untilAsked);
    String words = verdict.comment() == null ? "" : verdict.comment().strip();
    RuleViolation.unless(
        words.length() <= COMMENT_LENGTH && (!words.isEmpty() || (verdict.grant() && !otherwise)),
        "approval.comment",
        COMMENT_LENGTH);
    state =
        !verdict.grant()
            ? ApprovalState.REFUSED
            : otherwise ? ApprovalState.GRANTED_OTHERWISE : ApprovalState.GRANTED;
    untilGranted = !verdict.grant() ? null : otherwise ? other : untilAsked;
    if (untilGranted != null && untilBefore != null) {
      longerMinutes = Duration.between(untilBefore, untilGranted).toMinutes();
    }
    comment = words.isEmpty() ? null : words;
    decidedById = by.staffId();
    decidedByName = by.name();
    if (power.staffId() != by.staffId()) {
      decidedForId = power.staffId();
      decidedForName = power.name();
    }
    decidedAt = now;
    tookMinutes = Duration.between(askedAt, now).toMinutes();
  }

  private Power powerFor(int rank, List<Power> powers, Actor by) {
    RuleViolation.unless(by.staffId() != askedById, "approval.own-request");
    List<Power> reaching = powers.stream().filter(p -> p.reaches(projectId)).toList();
    RuleViolation.unless(!reaching.isEmpty(), "approval.unknown");
    RuleViolation.unless(state != ApprovalState.LAPSED, "approval.lapsed");
    RuleViolation.unless(
        state == ApprovalState.ASKED,
        "approval.already-decided",
        Objects.requireNonNullElse(decidedByName, ""),
        state,
        Objects.requireNonNullElse(decidedAt, askedAt));
    List<Power> enough = reaching.stream().filter(p -> p.rank() >= rank).toList();
    RuleViolation.unless(!enough.isEmpty(), "approval.rank-too-low", Role.ofRank(rank));
    return enough.stream()
        .filter(p -> p.staffId() != askedById)
        .findFirst()
        .orElseThrow(() -> new RuleViolation("approval.own-request"));
  }

  /** It has lost its object; nothing when it is decided. */
  public void lapse(Instant now) {
    if (state == ApprovalState.ASKED) {
      state = ApprovalState.LAPSED;
      decidedAt = now;
    }
  }

  /**
   * It needs another rank by now.
   *
   * @return false when it does not
   */
  public boolean needs(int rank) {
    boolean other = state == ApprovalState.ASKED && rank != rankNeeded;
    rankNeeded = other ? rank : rankNeeded;
    return other;
  }

  /** Until when it is to be decided, as its own time limit says; null when none does. */
  public void toBeDecidedBy(@Nullable Instant due) {
    decideBy = due;
  }

  /** The time that the decision itself may take (T-4). */
  public Course course() {
    Course course =
        new Course(
            Obligation.DECISION,
            0,
            askedAt,
            List.of(),
            null,
            null,
            null,
            List.of(),
            List.of(),
            null,
            false);
    return decidedAt == null ? course : course.ended(decidedAt, state != ApprovalState.LAPSED);
  }

  public long id() {
    return id;
  }

  public String kind() {
    return kind;
  }

  public Subject subject() {
    return new Subject(subjectKind, subjectId);
  }

  public String topic() {
    return topic;
  }

  public long projectId() {
    return projectId;
  }

  public long askedById() {
    return askedById;
  }

  public String askedByName() {
    return askedByName;
  }

  public Instant askedAt() {
    return askedAt;
  }

  public int rankNeeded() {
    return rankNeeded;
  }

  public ApprovalState state() {
    return state;
  }

  public @Nullable Instant untilBefore() {
    return untilBefore;
  }

  public @Nullable Instant untilAsked() {
    return untilAsked;
  }

  public @Nullable Instant untilGranted() {
    return untilGranted;
  }

  public @Nullable Instant decideBy() {
    return decideBy;
  }

  public Map<String, String> what() {
    return what;
  }

  /** The id of the one for whom the decider stood in, or null. */
  public @Nullable Long decidedForId() {
    return decidedForId;
  }

  /** For whom the decider stood in, or null. */
  public @Nullable String decidedForName() {
    return decidedForName;
  }

  /** How long the decision took, or null before it. */
  public @Nullable Long tookMinutes() {
    return tookMinutes;
  }

  /** How much more time was granted, or null. */
  public @Nullable Long longerMinutes() {
    return longerMinutes;
  }

  public @Nullable String comment() {
    return comment;
  }
}
