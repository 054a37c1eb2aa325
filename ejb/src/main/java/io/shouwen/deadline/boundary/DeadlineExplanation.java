package io.shouwen.deadline.boundary;

import io.shouwen.calendar.domain.DayType;
import io.shouwen.deadline.domain.Course;
import io.shouwen.deadline.domain.Deadline;
import io.shouwen.deadline.domain.DeadlineState;
import io.shouwen.deadline.domain.Limit;
import io.shouwen.deadline.domain.Obligation;
import io.shouwen.deadline.domain.PauseReason;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a deadline is due when it is (T-6): the line of the policy, the time that counted and that
 * did not, what moved it.
 *
 * @param state where it stands at the instant of asking
 * @param firstDueAt before any extension, or null
 * @param dueAt null while a pause holds it
 * @param line the limit that it follows; null when somebody said its due time
 * @param policyVersion the version of the limits that held when the case was received
 * @param countedSeconds the sum of the time that counted until it is due
 * @param spans from its start to its due time, in order, without gaps
 * @param severities the severities it had, the first from the start (S-4)
 * @param extensions what was granted (T-4)
 */
public record DeadlineExplanation(
    Obligation obligation,
    long key,
    DeadlineState state,
    Instant startedAt,
    @Nullable Instant firstDueAt,
    @Nullable Instant dueAt,
    @Nullable Instant endedAt,
    @Nullable LimitLine line,
    long policyVersion,
    long countedSeconds,
    List<Span> spans,
    List<Graded> severities,
    List<Extended> extensions)
    implements Serializable {

  /**
   * A stretch of time.
   *
   * @param pausedFor the reason when a pause held it, else null
   * @param dayType the kind of the day it lies in
   */
  public record Span(
      Instant from, Instant to, boolean counts, @Nullable PauseReason pausedFor, DayType dayType)
      implements Serializable {
    /** How long it is. */
    public Duration length() {
      return Duration.between(from, to);
    }
  }

  /** The severity from an instant on. */
  public record Graded(Instant at, String severity) implements Serializable {}

  /** More time that was granted. */
  public record Extended(Instant at, Instant newDueAt) implements Serializable {}

  /** The explanation of a deadline that follows from a course. */
  public static DeadlineExplanation of(
      Deadline deadline, Course course, long policyVersion, Instant now) {
    List<Span> spans =
        deadline.explain().stream()
            .map(c -> new Span(c.from(), c.to(), c.counts(), c.pausedFor(), c.dayType()))
            .toList();
    Limit line = deadline.line();
    return new DeadlineExplanation(
        deadline.obligation(),
        deadline.key(),
        deadline.stateAt(now),
        deadline.startedAt(),
        deadline.firstDueAt(),
        deadline.dueAt(),
        deadline.endedAt(),
        line == null ? null : LimitLine.of(line),
        policyVersion,
        spans.stream().filter(Span::counts).mapToLong(s -> s.length().toSeconds()).sum(),
        spans,
        course.grades().stream().map(g -> new Graded(g.at(), g.severity())).toList(),
        course.extensions().stream().map(x -> new Extended(x.at(), x.newDueAt())).toList());
  }
}
