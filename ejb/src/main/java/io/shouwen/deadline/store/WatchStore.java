package io.shouwen.deadline.store;

import io.shouwen.deadline.boundary.WatchView;
import io.shouwen.deadline.domain.SweepBeat;
import io.shouwen.deadline.domain.WatchLimits;
import io.shouwen.shared.Unscoped;
import io.shouwen.shared.Unscoped.Because;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the watch over the sweep looks at (T-8). Counts stop at a bound: a storm stays cheap. */
@ApplicationScoped
@Unscoped(Because.BY_ITSELF)
public class WatchStore {
  /** The most that is counted or listed. */
  public static final int MOST = 1_000;

  private static final int LISTED = 50;
  private static final int NODES = 50;

  @PersistenceContext private EntityManager entities;

  @SuppressWarnings("NullAway.Init")
  public WatchStore() {}

  /** Writes that a node is awake. */
  public void beat(String node, Instant now, int acted, int failed) {
    SweepBeat beat = entities.find(SweepBeat.class, node);
    if (beat == null) {
      beat = new SweepBeat(node, now);
      entities.persist(beat);
    }
    beat.beat(now, acted, failed);
  }

  public WatchLimits limits() {
    return entities.find(WatchLimits.class, WatchLimits.ONLY);
  }

  /** The nodes, the one that ran last first. */
  public List<WatchView.Node> nodes() {
    return entities
        .createQuery(
            """
            select new io.shouwen.deadline.boundary.WatchView$Node(b.node, b.beatAt, b.acted, b.failed)
            from SweepBeat b order by b.beatAt desc
            """,
            WatchView.Node.class)
        .setMaxResults(NODES)
        .getResultList();
  }

  /** When the oldest step should have been taken that is due and does not wait after a failure. */
  public Optional<Instant> oldestDue(Instant now) {
    return entities
        .createQuery(
            """
            select d.wakeAt from KeptDeadline d where d.wakeAt < :now order by d.wakeAt, d.id
            """,
            Instant.class)
        .setParameter("now", now)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** How many deadlines have a step that is due, up to {@link #MOST}. */
  public int due(Instant now) {
    return entities
        .createQuery("select d.id from KeptDeadline d where d.wakeAt < :now", Long.class)
        .setParameter("now", now)
        .setMaxResults(MOST)
        .getResultList()
        .size();
  }

  /** How many steps failed and are tried again, up to {@link #MOST}. */
  public int failing() {
    return entities
        .createQuery("select d.id from KeptDeadline d where d.attempts > 0", Long.class)
        .setMaxResults(MOST)
        .getResultList()
        .size();
  }

  /** The steps that failed and are tried again, the one that waits longest first. */
  public List<WatchView.Failing> failures() {
    return entities
        .createQuery(
            """
            select new io.shouwen.deadline.boundary.WatchView$Failing(d.id, d.subjectKind, d.subjectId,
              d.obligation, d.nextAt, d.wakeAt, d.attempts, d.lastError)
            from KeptDeadline d where d.attempts > 0 order by d.nextAt, d.id
            """,
            WatchView.Failing.class)
        .setMaxResults(LISTED)
        .getResultList();
  }
}
