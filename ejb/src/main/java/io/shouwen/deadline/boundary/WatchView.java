package io.shouwen.deadline.boundary;

import io.shouwen.deadline.domain.Obligation;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the watch over the sweep sees at an instant (T-8).
 *
 * @param at when it looked
 * @param oldestDueAt when the oldest step that is due should have been taken, or null when nothing
 *     is due; a step that failed counts from its next try
 * @param due deadlines with a step that is due; the count stops at 1,000
 * @param failing steps that failed and are tried again; the count stops at 1,000
 * @param nodes the nodes, the one that ran last first
 * @param lateAfter how late a step may be
 * @param silentAfter how long no node may have run
 */
public record WatchView(
    Instant at,
    @Nullable Instant oldestDueAt,
    int due,
    int failing,
    List<Node> nodes,
    Duration lateAfter,
    Duration silentAfter)
    implements Serializable {
  public WatchView {
    nodes = List.copyOf(nodes);
  }

  /** What is wrong. */
  public enum Trouble {
    /** The oldest step is later than it may be. */
    LATE,
    /** No node has run for longer than it may be, or ever. */
    SILENT
  }

  /**
   * A node.
   *
   * @param beatAt when its alarm clock last rang
   * @param acted steps taken since its first ring
   * @param failed steps put off since its first ring
   */
  public record Node(String name, Instant beatAt, long acted, long failed)
      implements Serializable {}

  /**
   * A step that failed and is tried again.
   *
   * @param name what people call the subject, a case's number, or null when it has no name
   * @param nextAt when it was to be taken
   * @param wakeAt when it is tried again
   * @param error what the program said, for those who mend it
   */
  public record Failing(
      long deadlineId,
      String subjectKind,
      long subjectId,
      @Nullable String name,
      Obligation obligation,
      @Nullable Instant nextAt,
      @Nullable Instant wakeAt,
      int attempts,
      @Nullable String error)
      implements Serializable {
    /** Not yet named. */
    public Failing(
        long deadlineId,
        String subjectKind,
        long subjectId,
        Obligation obligation,
        @Nullable Instant nextAt,
        @Nullable Instant wakeAt,
        int attempts,
        @Nullable String error) {
      this(deadlineId, subjectKind, subjectId, null, obligation, nextAt, wakeAt, attempts, error);
    }

    /** The same, named. */
    Failing named(@Nullable String itsName) {
      return new Failing(
          deadlineId, subjectKind, subjectId, itsName, obligation, nextAt, wakeAt, attempts, error);
    }
  }

  /** How late the oldest step is; zero when nothing is due. */
  public Duration lateness() {
    return oldestDueAt == null ? Duration.ZERO : Duration.between(oldestDueAt, at);
  }

  /** What is wrong, or null when all is well: exactly at a limit is still well. */
  public @Nullable Trouble trouble() {
    boolean awake =
        nodes.stream().anyMatch(n -> Duration.between(n.beatAt(), at).compareTo(silentAfter) <= 0);
    if (!awake) {
      return Trouble.SILENT;
    }
    return lateness().compareTo(lateAfter) > 0 ? Trouble.LATE : null;
  }

  /**
   * Whether people should work at another node: not because of what is late, which somebody catches
   * up with meanwhile.
   */
  public boolean keepsPeopleOut() {
    return trouble() == Trouble.SILENT;
  }
}
