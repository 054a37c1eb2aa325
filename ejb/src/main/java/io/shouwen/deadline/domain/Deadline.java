package io.shouwen.deadline.domain;

import io.shouwen.calendar.domain.DayType;
import io.shouwen.calendar.domain.Timekeeping;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When an obligation is due, and why (T-6): a pure function of what was recorded of it, of the
 * policy and of the time that counts. The same value serves list, page, report and timer. The due
 * instant itself is in time.
 */
public final class Deadline {
  private final Course course;
  private final @Nullable Limit line;
  private final Timekeeping time;
  private final List<Course.Pause> pauses;
  private final List<Integer> reminders;
  private final List<Duration> ladder;
  private final @Nullable Instant firstDueAt;
  private final @Nullable Instant dueAt;
  private final Instant beganAt;
  private final @Nullable Instant breachedBefore;

  private Deadline(Course recorded, @Nullable Limit line, Policy policy, Timekeeping calendar) {
    this.course = recorded.untilItsEnd();
    this.line = line;
    this.time =
        line != null && line.allowance().working() ? calendar : Timekeeping.always(calendar.zone());
    this.pauses =
        line == null
            ? List.of()
            : course.pauses().stream().filter(p -> line.pausedBy().contains(p.reason())).toList();
    this.reminders = policy.reminders(course.obligation(), line);
    this.ladder = policy.ladder(course.obligation(), line);
    Due due = new Due(policy);
    this.firstDueAt = due.first;
    this.dueAt = due.at;
    this.beganAt = due.began;
    this.breachedBefore = due.breached;
  }

  /**
   * The deadline of a course.
   *
   * @param calendar what counts as working time, and the zone
   * @return empty when the policy has no such obligation for such a case
   * @throws io.shouwen.shared.RuleViolation {@code calendar.no-working-time}
   */
  public static Optional<Deadline> of(Course course, Policy policy, Timekeeping calendar) {
    if (course.saidDueAt() != null) {
      return Optional.of(new Deadline(course, null, policy, calendar));
    }
    List<Course.Grade> grades = course.grades();
    String severity = grades.isEmpty() ? null : grades.get(grades.size() - 1).severity();
    return policy
        .limit(course.obligation(), severity, course.category())
        .map(limit -> new Deadline(course, limit, policy, calendar));
  }

  /** Walks through what changed the due time, in order of time. */
  private final class Due {
    private final Policy policy;
    private @Nullable Instant first;
    private @Nullable Instant at;
    private Instant began = course.startedAt();
    private @Nullable Instant breached;
    private boolean extended;

    Due(Policy policy) {
      this.policy = policy;
      List<Course.Grade> grades = course.grades();
      String severity = grades.isEmpty() ? null : grades.get(0).severity();
      at = course.saidDueAt() == null ? limited(course.startedAt(), severity) : course.saidDueAt();
      at = earlier(at, course.capAt());
      int extension = 0;
      for (int grade = 1; grade < grades.size(); grade++) {
        extension = extendUntil(grades.get(grade).at(), extension);
        regrade(grades.get(grade - 1), grades.get(grade));
      }
      first = extended ? first : at;
      extendUntil(Instant.MAX, extension);
    }

    private int extendUntil(Instant until, int from) {
      int next = from;
      while (next < course.extensions().size()
          && !course.extensions().get(next).at().isAfter(until)) {
        Course.Granted granted = course.extensions().get(next);
        first = extended ? first : at;
        extended = true;
        breachIfLate(granted.at());
        began = granted.at();
        at = movedByPausesAfter(granted.at(), granted.newDueAt());
        next++;
      }
      return next;
    }

    /**
     * Another severity (S-4, T-7): a graver one counts from now, never later than what was due; a
     * lighter one counts from the start, for time that has run is not forgotten, unless that would
     * make it late by the decision itself, or a manager granted other time.
     */
    private void regrade(Course.Grade before, Course.Grade after) {
      breachIfLate(after.at());
      if (course.saidDueAt() != null || breached != null) {
        return;
      }
      boolean graver = after.rank() > before.rank();
      Instant candidate = limited(graver ? after.at() : course.startedAt(), after.severity());
      if (graver) {
        at = earlier(at, candidate);
      } else if (!extended && (candidate == null || candidate.isAfter(after.at()))) {
        at = earlier(candidate, course.capAt());
      }
    }

    private void breachIfLate(Instant now) {
      if (breached == null && at != null && now.isAfter(at)) {
        breached = at;
      }
    }

    private @Nullable Instant limited(Instant from, @Nullable String severity) {
      return policy
          .limit(course.obligation(), severity, course.category())
          .map(limit -> running(from, limit.allowance().from(from, time)))
          .orElse(null);
    }
  }

  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }

  /** When {@code counted} has passed outside of pauses; null while a pause holds it. */
  private @Nullable Instant running(Instant from, Duration counted) {
    Instant at = from;
    Duration left = counted;
    for (Course.Pause pause : pauses) {
      Instant end = pause.to();
      if (end != null && !end.isAfter(at)) {
        continue;
      }
      Duration before = time.between(at, pause.from());
      if (before.compareTo(left) >= 0) {
        return time.plus(at, left);
      }
      left = left.minus(before);
      if (end == null) {
        return null;
      }
      at = end;
    }
    return time.plus(at, left);
  }

  /** A due time that was said at {@code since}, moved by the pauses that came after that. */
  private @Nullable Instant movedByPausesAfter(Instant since, Instant due) {
    Instant at = due;
    for (Course.Pause pause : pauses) {
      Instant end = pause.to();
      if ((end != null && !end.isAfter(since)) || !pause.from().isBefore(at)) {
        continue;
      }
      if (end == null) {
        return null;
      }
      Instant begin = pause.from().isBefore(since) ? since : pause.from();
      at = time.plus(at, time.between(begin, end));
    }
    return at;
  }

  public Obligation obligation() {
    return course.obligation();
  }

  /** Tells several of the same obligation apart. */
  public long key() {
    return course.key();
  }

  public Instant startedAt() {
    return course.startedAt();
  }

  /** The due time before any extension; null when a pause held it from the first. */
  public @Nullable Instant firstDueAt() {
    return firstDueAt;
  }

  /** When it is due; null while a pause holds it (T-6). */
  public @Nullable Instant dueAt() {
    return dueAt;
  }

  public @Nullable Instant endedAt() {
    return course.endedAt();
  }

  /** True while it is still owed, late or not. */
  public boolean isOpen() {
    return course.endedAt() == null;
  }

  /** False when it ended because it was no longer owed; true while it is owed. */
  public boolean isMet() {
    return isOpen() || course.met();
  }

  /** The line of the policy that it follows; null when somebody said its due time. */
  public @Nullable Limit line() {
    return line;
  }

  /** How often more time was granted (T-4). */
  public int extensions() {
    return course.extensions().size();
  }

  /** True when the policy allows this reason to pause it (T-6). */
  public boolean pausableBy(PauseReason reason) {
    return line != null && line.pausedBy().contains(reason);
  }

  /**
   * The due time that passed without what was owed, the first one if there were several; null when
   * none did. An extension that is granted later does not take it back (T-5).
   */
  public @Nullable Instant breachedAt(Instant now) {
    if (breachedBefore != null) {
      return breachedBefore;
    }
    Instant end = course.endedAt() == null ? now : course.endedAt();
    return dueAt != null && end.isAfter(dueAt) ? dueAt : null;
  }

  /** Where it stands (T-1). */
  public DeadlineState stateAt(Instant now) {
    if (breachedAt(now) != null) {
      return DeadlineState.BREACHED;
    }
    if (course.endedAt() != null) {
      return course.met() ? DeadlineState.MET : DeadlineState.CANCELLED;
    }
    return dueAt == null ? DeadlineState.PAUSED : DeadlineState.RUNNING;
  }

  /** The counted time left; zero when it is over or late; null while a pause holds it. */
  public @Nullable Duration leftAt(Instant now) {
    if (dueAt == null) {
      return null;
    }
    return isOpen() ? time.between(now, dueAt) : Duration.ZERO;
  }

  /**
   * What happens by itself, in order of time (T-3): reminders at shares of the time, the breach,
   * the ladder. None once it is over or while it is paused.
   */
  public List<DeadlineStep> steps() {
    List<DeadlineStep> steps = new ArrayList<>();
    Instant due = dueAt;
    if (due == null || !isOpen()) {
      return steps;
    }
    Duration whole = counted(beganAt, due);
    for (int i = 0; i < reminders.size(); i++) {
      Duration part = whole.multipliedBy(reminders.get(i)).dividedBy(100);
      Instant at = running(beganAt, part);
      if (at != null && at.isBefore(due)) {
        steps.add(new DeadlineStep(DeadlineStep.Kind.REMINDER, i, at));
      }
    }
    steps.add(new DeadlineStep(DeadlineStep.Kind.BREACH, 0, due));
    for (int i = 0; i < ladder.size(); i++) {
      steps.add(new DeadlineStep(DeadlineStep.Kind.LADDER, i, due.plus(ladder.get(i))));
    }
    return steps;
  }

  private Duration counted(Instant from, Instant to) {
    Duration sum = Duration.ZERO;
    for (Counted span : explain(from, to)) {
      sum = span.counts() ? sum.plus(Duration.between(span.from(), span.to())) : sum;
    }
    return sum;
  }

  /**
   * A stretch of the course and whether it counted.
   *
   * @param pausedFor the reason when a pause held it, else null
   * @param dayType the kind of the day; {@link DayType#WORKING_DAY} where all time counts
   */
  public record Counted(
      Instant from, Instant to, boolean counts, @Nullable PauseReason pausedFor, DayType dayType) {}

  /** Which time counted and which did not, and why, from the start to the due time (T-6). */
  public List<Counted> explain() {
    Instant pausedFrom =
        pauses.isEmpty() ? null : pauses.get(pauses.size() - 1).from(); // the open one, when held
    return explain(
        course.startedAt(),
        dueAt == null ? Objects.requireNonNullElse(pausedFrom, course.startedAt()) : dueAt);
  }

  private List<Counted> explain(Instant from, Instant to) {
    List<Counted> counted = new ArrayList<>();
    Instant at = from;
    for (Course.Pause pause : pauses) {
      Instant end = pause.to() == null || pause.to().isAfter(to) ? to : pause.to();
      Instant begin = pause.from().isBefore(at) ? at : pause.from();
      if (begin.isBefore(end)) {
        addSpans(counted, at, begin);
        counted.add(new Counted(begin, end, false, pause.reason(), DayType.WORKING_DAY));
        at = end;
      }
    }
    addSpans(counted, at, to);
    return counted;
  }

  private void addSpans(List<Counted> into, Instant from, Instant to) {
    for (Timekeeping.Span span : time.spans(from, to)) {
      into.add(new Counted(span.from(), span.to(), span.counts(), null, span.dayType()));
    }
  }
}
