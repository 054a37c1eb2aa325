package io.shouwen.deadline.domain;

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
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A deadline as the database keeps it, for lists and for the alarm clock: a copy of what {@link
 * Deadline} says, written again after each change of its subject, and the next step that happens by
 * itself. What must happen later is this row; the timer only asks for rows whose time has come
 * (T-8).
 */
@Entity
@Table(name = "deadline")
@SuppressWarnings("UnusedVariable") // queries read what this class only writes
public class KeptDeadline {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "deadline_seq")
  @SequenceGenerator(name = "deadline_seq", sequenceName = "deadline_seq", allocationSize = 50)
  private long id;

  @Column(name = "subject_kind")
  private String subjectKind;

  @Column(name = "subject_id")
  private long subjectId;

  @Enumerated(EnumType.STRING)
  private Obligation obligation;

  @Column(name = "deadline_key")
  private long key;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "first_due_at")
  private @Nullable Instant firstDueAt;

  @Column(name = "due_at")
  private @Nullable Instant dueAt;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  private boolean met;

  @Column(name = "breached_at")
  private @Nullable Instant breachedAt;

  private int extensions;

  /** The steps that wait, the next one first. */
  @Convert(converter = StepsConverter.class)
  private List<DeadlineStep> steps;

  @Column(name = "next_at")
  private @Nullable Instant nextAt;

  /** When the alarm clock looks at it: the next step, or later after a failure. */
  @Column(name = "wake_at")
  private @Nullable Instant wakeAt;

  private int attempts;

  @Column(name = "last_error")
  private @Nullable String lastError;

  @Column(name = "claimed_by")
  private @Nullable String claimedBy;

  @Column(name = "claimed_until")
  private @Nullable Instant claimedUntil;

  @SuppressWarnings("NullAway.Init")
  protected KeptDeadline() {}

  /** The first copy of a deadline; steps whose time is over are not made up for, but the breach. */
  public KeptDeadline(Subject subject, Deadline deadline, Instant now) {
    this.subjectKind = subject.kind();
    this.subjectId = subject.id();
    this.obligation = deadline.obligation();
    this.key = deadline.key();
    copy(deadline, now);
    waitFor(from(deadline.steps(), now));
  }

  /**
   * Writes again what follows from the records; the steps begin anew when the due time moved. What
   * has ended stays as it was judged then, whatever calendar holds now (T-5), unless the records
   * say that it ended otherwise.
   */
  public void follow(Deadline deadline, Instant now) {
    if (endedAt != null
        && endedAt.equals(deadline.endedAt())
        && extensions == deadline.extensions()) {
      return;
    }
    Instant before = dueAt;
    Instant endedBefore = endedAt;
    copy(deadline, now);
    if (!Objects.equals(before, dueAt) || !Objects.equals(endedBefore, endedAt)) {
      waitFor(from(deadline.steps(), now));
    }
  }

  /** It is no longer owed; a breach stays (T-5). */
  public void cancel(Instant now) {
    if (endedAt == null) {
      if (breachedAt == null && dueAt != null && now.isAfter(dueAt)) {
        breachedAt = dueAt;
      }
      endedAt = now;
      met = false;
      waitFor(List.of());
    }
  }

  private void copy(Deadline deadline, Instant now) {
    startedAt = deadline.startedAt();
    firstDueAt = deadline.firstDueAt();
    dueAt = deadline.dueAt();
    endedAt = deadline.endedAt();
    met = deadline.isMet();
    breachedAt = breachedAt == null ? deadline.breachedAt(now) : breachedAt;
    extensions = deadline.extensions();
  }

  private static List<DeadlineStep> from(List<DeadlineStep> steps, Instant now) {
    return steps.stream()
        .dropWhile(s -> s.kind() != DeadlineStep.Kind.BREACH && !s.at().isAfter(now))
        .toList();
  }

  /**
   * Takes the next step: its effect is recorded in the same transaction, and the one after it
   * waits.
   *
   * @return what was taken
   * @throws IllegalStateException when none waits
   */
  public DeadlineStep take() {
    DeadlineStep step = steps.get(0);
    if (step.kind() == DeadlineStep.Kind.BREACH && breachedAt == null) {
      breachedAt = dueAt;
    }
    waitFor(steps.subList(1, steps.size()));
    return step;
  }

  /** True when its next step failed and waits to be tried again. */
  public boolean failing() {
    return attempts > 0;
  }

  /** The step that failed is tried again at this instant, in place of later. */
  public void tryAt(Instant soon) {
    wakeAt = soon;
    release();
  }

  /**
   * When a step is tried again that has failed so often.
   *
   * @param failures at least one
   */
  public static Instant retryAt(int failures, Instant now) {
    return now.plus(Retry.after(failures));
  }

  private void waitFor(List<DeadlineStep> waiting) {
    steps = List.copyOf(waiting);
    nextAt = steps.isEmpty() ? null : steps.get(0).at();
    wakeAt = nextAt;
    attempts = 0;
    lastError = null;
    release();
  }

  private void release() {
    claimedBy = null;
    claimedUntil = null;
  }

  /** True when a step waits whose time is over, and this worker holds the claim. */
  public boolean isDue(String worker, Instant now) {
    return nextAt != null && nextAt.isBefore(now) && worker.equals(claimedBy);
  }

  public long id() {
    return id;
  }

  public Subject subject() {
    return new Subject(subjectKind, subjectId);
  }

  public Obligation obligation() {
    return obligation;
  }

  public long key() {
    return key;
  }

  public Instant startedAt() {
    return startedAt;
  }

  public @Nullable Instant firstDueAt() {
    return firstDueAt;
  }

  public @Nullable Instant endedAt() {
    return endedAt;
  }

  /** Done, or no longer owed; of no meaning while it is open. */
  public boolean met() {
    return met;
  }

  public int extensions() {
    return extensions;
  }

  public @Nullable Instant dueAt() {
    return dueAt;
  }

  public @Nullable Instant nextAt() {
    return nextAt;
  }

  /** The due time that passed without what was owed, or null (T-5). */
  public @Nullable Instant breachedAt() {
    return breachedAt;
  }

  public boolean isOpen() {
    return endedAt == null;
  }
}
