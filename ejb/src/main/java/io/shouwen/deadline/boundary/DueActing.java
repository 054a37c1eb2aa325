package io.shouwen.deadline.boundary;

import io.shouwen.deadline.domain.DeadlineStep;
import io.shouwen.deadline.domain.KeptDeadline;
import io.shouwen.deadline.domain.Subject;
import io.shouwen.deadline.store.DeadlineStore;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Claims due steps and takes them, each in a transaction of its own: the step is off the row and
 * its effect is there, or neither (T-8). Called by {@link DueSweep} only; nobody calls it for a
 * person.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DueActing {
  private static final Duration LEASE = Duration.ofSeconds(30);
  private static final Duration LATE = Duration.ofMinutes(10);

  @Inject private DeadlineStore deadlines;
  @Inject private Instance<DueWork> works;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public DueActing() {}

  /** As {@link DeadlineStore#claim}. */
  public List<Long> claim(String worker, int most, @Nullable Subject only) {
    Instant now = clock.instant();
    deadlines.commitWithoutWaiting();
    return deadlines.claim(worker, now, now.plus(LEASE), most, only);
  }

  /**
   * The work of the features that own what has deadlines, for the steps of the next seconds; to be
   * used by one thread.
   */
  public Map<String, Consumer<DueWork.Due>> shifts() {
    Map<String, Consumer<DueWork.Due>> shifts = new HashMap<>();
    works.forEach(work -> shifts.put(work.kind(), work.shift()));
    return shifts;
  }

  /**
   * Takes the step that waits, unless another worker did meanwhile or it is no longer due.
   *
   * @param shifts who does it, by the kind of the subject
   */
  public boolean act(long id, String worker, Map<String, Consumer<DueWork.Due>> shifts) {
    Instant now = clock.instant();
    deadlines.commitWithoutWaiting();
    KeptDeadline deadline = deadlines.findForUpdate(id).orElse(null);
    if (deadline == null || !deadline.isDue(worker, now)) {
      return false;
    }
    take(deadline, shifts, now);
    return true;
  }

  /** Takes the step of a subject that comes first, if it is due, without a claim before. */
  public boolean actFirst(Subject subject, Map<String, Consumer<DueWork.Due>> shifts) {
    Instant now = clock.instant();
    Optional<KeptDeadline> first = deadlines.firstDueOf(subject, now);
    first.ifPresent(deadline -> take(deadline, shifts, now));
    return first.isPresent();
  }

  private static void take(
      KeptDeadline deadline, Map<String, Consumer<DueWork.Due>> shifts, Instant now) {
    Instant due = deadline.dueAt();
    DeadlineStep step = deadline.take();
    DueWork.Due what =
        new DueWork.Due(
            deadline.id(),
            deadline.subject(),
            deadline.obligation(),
            deadline.key(),
            step,
            due,
            now,
            Duration.between(step.at(), now).compareTo(LATE) > 0);
    Consumer<DueWork.Due> shift = shifts.get(what.subject().kind());
    if (shift == null) {
      throw new IllegalStateException("nobody works on " + what.subject());
    }
    shift.accept(what);
  }

  /**
   * Remembers a failure and puts the step off, longer each time; nothing happens when another
   * worker holds the claim by now.
   */
  public void failed(long id, String worker, String error) {
    Instant now = clock.instant();
    deadlines
        .attempts(id, worker)
        .ifPresent(
            before ->
                deadlines.putOff(
                    id, worker, before + 1, error, KeptDeadline.retryAt(before + 1, now)));
  }
}
