package io.shouwen.deadline.boundary;

import io.shouwen.deadline.domain.Subject;
import io.shouwen.deadline.store.DeadlineStore;
import io.shouwen.shared.BusinessClock;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes every step whose time has come, in order, each in a transaction of its own; goes on after a
 * failure. Safe to run twice, on two nodes, and after a crash (T-8).
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DueSweep {
  private static final Logger LOG = System.getLogger(DueSweep.class.getName());
  private static final int BATCH = 200;

  @Inject private DueActing acting;
  @Inject private DeadlineStore deadlines;
  @Inject private BusinessClock clock;

  @SuppressWarnings("NullAway.Init")
  public DueSweep() {}

  /**
   * What a sweep did.
   *
   * @param acted steps taken
   * @param failed steps put off
   */
  public record Swept(int acted, int failed) {}

  /** Sweeps until nothing is due. */
  public Swept sweep() {
    return sweep(null);
  }

  /**
   * Sweeps the steps of one subject, each at the time at which it was due, up to now: how the
   * demo's past and tests live through their time.
   */
  public void liveThrough(Subject subject) throws Exception {
    Instant now = clock.instant();
    Optional<Instant> next = deadlines.nextStepOf(subject);
    while (next.isPresent() && next.get().isBefore(now)) {
      Instant moment = next.get().plusNanos(1_000);
      clock.at(moment, () -> sweep(subject));
      Optional<Instant> after = deadlines.nextStepOf(subject);
      if (after.equals(next)) {
        return; // it failed and waits to be tried again
      }
      next = after;
    }
  }

  /** Sweeps one subject, or all for null. */
  public Swept sweep(@Nullable Subject only) {
    String worker = UUID.randomUUID().toString();
    int acted = 0;
    int failed = 0;
    List<Long> claimed = acting.claim(worker, BATCH, only);
    while (!claimed.isEmpty()) {
      for (long id : claimed) {
        try {
          acted += acting.act(id, worker) ? 1 : 0;
        } catch (RuntimeException failure) {
          failed++;
          LOG.log(Level.WARNING, "a step of deadline " + id + " failed", failure);
          acting.failed(id, String.valueOf(failure.getMessage()));
        }
      }
      claimed = acting.claim(worker, BATCH, only);
    }
    return new Swept(acted, failed);
  }
}
