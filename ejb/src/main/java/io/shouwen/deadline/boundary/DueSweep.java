package io.shouwen.deadline.boundary;

import io.shouwen.deadline.domain.Subject;
import io.shouwen.deadline.store.DeadlineStore;
import io.shouwen.shared.BusinessClock;
import io.shouwen.shared.LogContext;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes every step whose time has come, each in a transaction of its own, those of a subject in the
 * order of their time; goes on after a failure. Safe to run twice, on two nodes, and after a crash
 * (T-8).
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DueSweep {
  private static final Logger LOG = System.getLogger(DueSweep.class.getName());
  private static final int BATCH = 250;

  /** Fewer than this are taken by one thread. */
  private static final int WORTH_TWO = 16;

  /** A shift remembers people; after so many batches, some seconds, it asks for them anew. */
  private static final int BATCHES_OF_A_SHIFT = 8;

  @Inject private DueActing acting;
  @Inject private DeadlineStore deadlines;
  @Inject private SweepWatch watch;
  @Inject private BusinessClock clock;
  @Resource private ManagedExecutorService executor;

  @SuppressWarnings("NullAway.Init")
  public DueSweep() {}

  /**
   * What a sweep did.
   *
   * @param acted steps taken
   * @param failed steps put off
   */
  public record Swept(int acted, int failed) implements Serializable {
    public static final Swept NOTHING = new Swept(0, 0);

    Swept and(Swept other) {
      return new Swept(acted + other.acted, failed + other.failed);
    }
  }

  /** Sweeps until nothing is due, and says after each batch that this node is awake. */
  public Swept sweep() {
    return sweep(null, watch::beat);
  }

  /** Sweeps one subject, or all for null, in this thread's time. */
  public Swept sweep(@Nullable Subject only) {
    return sweep(only, batch -> {});
  }

  /**
   * Sweeps the steps of one subject, each at the time at which it was due, up to now: how the
   * demo's past and tests live through their time.
   */
  public void liveThrough(Subject subject) throws Exception {
    Instant now = clock.instant();
    Optional<Instant> next = deadlines.nextStepOf(subject);
    while (next.isPresent() && next.get().isBefore(now)) {
      clock.at(next.get().plusNanos(1_000), () -> takeDue(subject));
      Optional<Instant> after = deadlines.nextStepOf(subject);
      if (after.equals(next)) {
        return; // it failed and waits to be tried again, or another worker has it
      }
      next = after;
    }
  }

  /** All that is due at this moment: several deadlines may have a step at the same one. */
  private boolean takeDue(Subject subject) {
    Map<String, Consumer<DueWork.Due>> shifts = acting.shifts();
    try {
      while (acting.actFirst(subject, shifts)) {
        // one after the other
      }
    } catch (RuntimeException failure) {
      sweep(subject); // which puts off what fails and remembers why
    }
    return true;
  }

  private Swept sweep(@Nullable Subject only, Consumer<Swept> afterBatch) {
    String worker = UUID.randomUUID().toString();
    boolean alone = only != null || clock.isMoved();
    Swept all = Swept.NOTHING;
    List<Map<String, Consumer<DueWork.Due>>> shifts = List.of(acting.shifts(), acting.shifts());
    List<Long> claimed = acting.claim(worker, BATCH, only);
    for (int batches = 1; !claimed.isEmpty(); batches++) {
      Queue<Long> waiting = new ConcurrentLinkedQueue<>(claimed);
      Swept batch =
          alone || claimed.size() < WORTH_TWO
              ? take(waiting, worker, shifts.get(0))
              : takeTogether(waiting, worker, shifts);
      afterBatch.accept(batch);
      all = all.and(batch);
      if (batches % BATCHES_OF_A_SHIFT == 0) {
        shifts = List.of(acting.shifts(), acting.shifts());
      }
      claimed = acting.claim(worker, BATCH, only);
    }
    if (all.equals(Swept.NOTHING)) {
      afterBatch.accept(all);
    }
    return all;
  }

  /** Two threads share a batch: it holds each subject once, so that the order within one holds. */
  private Swept takeTogether(
      Queue<Long> waiting, String worker, List<Map<String, Consumer<DueWork.Due>>> shifts) {
    Future<Swept> second;
    try {
      second = executor.submit(() -> take(waiting, worker, shifts.get(1)));
    } catch (RejectedExecutionException busy) {
      return take(waiting, worker, shifts.get(0));
    }
    Swept mine = take(waiting, worker, shifts.get(0));
    try {
      return mine.and(second.get());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return mine;
    } catch (ExecutionException broken) {
      throw new IllegalStateException("a worker of the sweep broke", broken);
    }
  }

  private Swept take(
      Queue<Long> waiting, String worker, Map<String, Consumer<DueWork.Due>> shifts) {
    int acted = 0;
    int failed = 0;
    for (Long id = waiting.poll(); id != null; id = waiting.poll()) {
      try {
        acted += acting.act(id, worker, shifts) ? 1 : 0;
      } catch (RuntimeException failure) {
        failed++;
        LOG.log(Level.WARNING, "a step of deadline " + id + " failed", failure);
        acting.failed(id, worker, reason(failure));
      } finally {
        LogContext.clear();
      }
    }
    return new Swept(acted, failed);
  }

  /** What the one who mends it has to know: the innermost cause. */
  private static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return cause.getMessage() == null ? cause.getClass().getName() : cause.getMessage();
  }
}
