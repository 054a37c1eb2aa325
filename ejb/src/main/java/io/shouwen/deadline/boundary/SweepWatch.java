package io.shouwen.deadline.boundary;

import io.shouwen.deadline.domain.WatchLimits;
import io.shouwen.deadline.store.WatchStore;
import io.shouwen.shared.Environment;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/**
 * The watch is watched (T-8): each node says that it is awake, and what is seen is told to the
 * health check and, through {@link Watchdog}, to administrators. No door for people: it knows no
 * caller and names no case.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SweepWatch {
  @Inject private WatchStore store;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public SweepWatch() {}

  /** This node is awake, and did so much since it said so last. */
  public void beat(DueSweep.Swept since) {
    store.beat(Environment.node(), clock.instant(), since.acted(), since.failed());
  }

  /** What is seen now. */
  public WatchView look() {
    Instant now = clock.instant();
    WatchLimits limits = store.limits();
    return new WatchView(
        now,
        store.oldestDue(now).orElse(null),
        store.due(now),
        store.failing(),
        store.nodes(),
        limits.late(),
        limits.silent());
  }
}
