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
import java.util.List;
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
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final Duration LATE = Duration.ofMinutes(10);

  @Inject private DeadlineStore deadlines;
  @Inject private Instance<DueWork> works;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public DueActing() {}

  /** As {@link DeadlineStore#claim}. */
  public List<Long> claim(String worker, int most, @Nullable Subject only) {
    Instant now = clock.instant();
    return deadlines.claim(worker, now, now.plus(LEASE), most, only);
  }

  /** Takes the step that waits, unless another worker did meanwhile or it is no longer due. */
  public boolean act(long id, String worker) {
    Instant now = clock.instant();
    KeptDeadline deadline = deadlines.findForUpdate(id).orElse(null);
    if (deadline == null || !deadline.isDue(worker, now)) {
      return false;
    }
    Instant due = deadline.dueAt();
    DeadlineStep step = deadline.take();
    DueWork.Due what =
        new DueWork.Due(
            id,
            deadline.subject(),
            deadline.obligation(),
            deadline.key(),
            step,
            due,
            now,
            Duration.between(step.at(), now).compareTo(LATE) > 0);
    for (DueWork work : works) {
      if (work.kind().equals(what.subject().kind())) {
        work.act(what);
        return true;
      }
    }
    throw new IllegalStateException("nobody works on " + what.subject());
  }

  /** Remembers a failure and puts the step off, longer each time. */
  public void failed(long id, String error) {
    deadlines.findForUpdate(id).ifPresent(d -> d.failed(error, clock.instant()));
  }
}
