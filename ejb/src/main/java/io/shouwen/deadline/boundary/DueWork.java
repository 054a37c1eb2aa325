package io.shouwen.deadline.boundary;

import io.shouwen.deadline.domain.DeadlineStep;
import io.shouwen.deadline.domain.Obligation;
import io.shouwen.deadline.domain.Subject;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a step of a deadline does to its subject (T-3). Implemented by the feature that owns the
 * subject; called in the transaction that takes the step, so that both happen or neither.
 */
public interface DueWork {
  /** The kind of {@link Subject} that it works on. */
  String kind();

  /** Does what the step asks for. */
  void act(Due due);

  /**
   * The same work for many steps within a few seconds: it may remember what stays the same for all
   * of them, who holds which role for example, but nothing of a subject. Used by one thread.
   */
  default Consumer<Due> shift() {
    return this::act;
  }

  /** What people call the subject, a case's number for example; empty when it has no name. */
  default Optional<String> nameOf(long id) {
    return Optional.empty();
  }

  /**
   * A step whose time has come.
   *
   * @param deadlineId the row
   * @param dueAt when what is owed is or was due
   * @param now when it is acted on
   * @param caughtUp it is acted on much later than it should: after a down time
   */
  record Due(
      long deadlineId,
      Subject subject,
      Obligation obligation,
      long key,
      DeadlineStep step,
      @Nullable Instant dueAt,
      Instant now,
      boolean caughtUp) {}
}
