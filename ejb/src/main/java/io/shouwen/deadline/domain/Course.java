package io.shouwen.deadline.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded of one obligation; from it, the policy and the calendar follows its {@link
 * Deadline} (T-6).
 *
 * @param key tells several of the same kind apart: the round, the part, the appointment
 * @param startedAt from when its time counts
 * @param grades the severities it had, the first from the start, in order of time
 * @param category the category's name, or null
 * @param saidDueAt a due time that somebody said, in place of the policy's; null for the policy's
 * @param capAt not later than this, although the policy allows more: the customer's own date that
 *     was accepted; or null
 * @param pauses when its clock may have stood still, in order of time, not overlapping
 * @param extensions what was granted, in order of time
 * @param endedAt when it was over, or null while it runs
 * @param met true when what was owed was done, false when it was no longer owed; of no meaning
 *     while it runs
 */
public record Course(
    Obligation obligation,
    long key,
    Instant startedAt,
    List<Grade> grades,
    @Nullable String category,
    @Nullable Instant saidDueAt,
    @Nullable Instant capAt,
    List<Pause> pauses,
    List<Granted> extensions,
    @Nullable Instant endedAt,
    boolean met) {

  public Course {
    grades = List.copyOf(grades);
    pauses = List.copyOf(pauses);
    extensions = List.copyOf(extensions);
  }

  /**
   * The severity from an instant on.
   *
   * @param severity its name
   * @param rank the higher, the graver
   */
  public record Grade(Instant at, String severity, int rank) {}

  /**
   * A clock that stood still.
   *
   * @param to null while it still does
   */
  public record Pause(Instant from, @Nullable Instant to, PauseReason reason) {
    private Pause until(Instant end) {
      return to == null ? new Pause(from, end, reason) : this;
    }
  }

  /** More time, granted (T-4). */
  public record Granted(Instant at, Instant newDueAt) {}

  /** A course that somebody gave a due time, without more. */
  public static Course said(Obligation obligation, long key, Instant startedAt, Instant dueAt) {
    return new Course(
        obligation,
        key,
        startedAt,
        List.of(),
        null,
        dueAt,
        null,
        List.of(),
        List.of(),
        null,
        false);
  }

  /**
   * What happened until its end: what came later does not concern it, and a pause ended with it.
   */
  Course untilItsEnd() {
    Instant end = endedAt;
    if (end == null) {
      return this;
    }
    return new Course(
        obligation,
        key,
        startedAt,
        grades.stream().filter(g -> !g.at().isAfter(end) || g.equals(grades.get(0))).toList(),
        category,
        saidDueAt,
        capAt,
        pauses.stream().filter(p -> p.from().isBefore(end)).map(p -> p.until(end)).toList(),
        extensions.stream().filter(x -> !x.at().isAfter(end)).toList(),
        end,
        met);
  }

  /** The same, ended. */
  public Course ended(Instant at, boolean done) {
    return new Course(
        obligation,
        key,
        startedAt,
        grades,
        category,
        saidDueAt,
        capAt,
        pauses,
        extensions,
        at,
        done);
  }
}
