package io.shouwen.deadline.store;

import io.shouwen.audit.domain.PastTheGate;
import io.shouwen.deadline.boundary.DeadlineView;
import io.shouwen.deadline.domain.KeptDeadline;
import io.shouwen.deadline.domain.Subject;
import io.shouwen.shared.Unscoped;
import io.shouwen.shared.Unscoped.Because;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.persistence.sessions.Session;
import org.jspecify.annotations.Nullable;

/** Deadlines by subject, and those whose next step is due. */
@ApplicationScoped
@Unscoped(Because.LET_IN)
public class DeadlineStore {
  private static final int MOST = 500;
  private static final int ERROR_LENGTH = 500;

  @PersistenceContext private EntityManager entities;

  @SuppressWarnings("NullAway.Init")
  public DeadlineStore() {}

  public void add(KeptDeadline deadline) {
    entities.persist(deadline);
  }

  public Optional<KeptDeadline> find(long id) {
    return Optional.ofNullable(entities.find(KeptDeadline.class, id));
  }

  /** The row, locked until the end of the transaction. */
  public Optional<KeptDeadline> findForUpdate(long id) {
    return Optional.ofNullable(
        entities.find(KeptDeadline.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** All of a subject, to be changed. */
  public List<KeptDeadline> of(Subject subject) {
    return entities
        .createQuery(
            """
            select d from KeptDeadline d where d.subjectKind = :kind and d.subjectId = :id
              order by d.id
            """,
            KeptDeadline.class)
        .setParameter("kind", subject.kind())
        .setParameter("id", subject.id())
        .setFlushMode(FlushModeType.COMMIT) // its subject is being changed and is written once
        .setMaxResults(MOST)
        .getResultList();
  }

  /** All of a subject, to be shown: those still owed first, by due time. */
  public List<DeadlineView> views(Subject subject) {
    return entities
        .createQuery(
            """
            select new io.shouwen.deadline.boundary.DeadlineView(d.obligation, d.key, d.startedAt,
              d.firstDueAt, d.dueAt, d.endedAt, d.met, d.breachedAt, d.extensions)
            from KeptDeadline d where d.subjectKind = :kind and d.subjectId = :id
            order by d.endedAt desc nulls first, d.dueAt, d.id
            """,
            DeadlineView.class)
        .setParameter("kind", subject.kind())
        .setParameter("id", subject.id())
        .setMaxResults(MOST)
        .getResultList();
  }

  /** All of several subjects of a kind, by subject, as {@link #views(Subject)} orders them. */
  public Map<Long, List<DeadlineView>> views(String kind, Collection<Long> subjectIds) {
    Map<Long, List<DeadlineView>> found = new HashMap<>();
    entities
        .createQuery(
            """
            select d from KeptDeadline d where d.subjectKind = :kind and d.subjectId in :ids
            order by d.endedAt desc nulls first, d.dueAt, d.id
            """,
            KeptDeadline.class)
        .setParameter("kind", kind)
        .setParameter("ids", subjectIds)
        .setHint("eclipselink.read-only", "true")
        .getResultStream()
        .forEach(
            d ->
                found
                    .computeIfAbsent(d.subject().id(), id -> new ArrayList<>())
                    .add(
                        new DeadlineView(
                            d.obligation(),
                            d.key(),
                            d.startedAt(),
                            d.firstDueAt(),
                            d.dueAt(),
                            d.endedAt(),
                            d.met(),
                            d.breachedAt(),
                            d.extensions())));
    return found;
  }

  /**
   * Claims deadlines whose time has come, for one worker until the lease runs out. Two workers that
   * claim at the same time never get the same one. Of each subject only the deadline whose step
   * comes first is claimed, and none while another worker has it: so the steps of a subject are
   * taken in the order of their time, however many workers there are. One that waits after a
   * failure holds nobody up.
   *
   * @param only one subject, or null for all
   * @return their ids in order of the time of their step
   */
  @PastTheGate("which worker has the step")
  public List<Long> claim(
      String worker, Instant now, Instant leaseUntil, int most, @Nullable Subject only) {
    String free =
        " d.wakeAt < :now and (d.claimedUntil is null or d.claimedUntil < :now)"
            + (only == null ? "" : " and d.subjectKind = :kind and d.subjectId = :subject");
    var due =
        entities.createQuery(
            "select d.id from KeptDeadline d where"
                + free
                + """
                 and not exists (select e.id from KeptDeadline e
                  where e.subjectKind = d.subjectKind and e.subjectId = d.subjectId
                    and (e.wakeAt < d.wakeAt or (e.wakeAt = d.wakeAt and e.id < d.id)))
                order by d.wakeAt, d.id
                """,
            Long.class);
    bind(due, now, only);
    List<Long> ids = due.setMaxResults(most).getResultList();
    if (ids.isEmpty()) {
      return ids;
    }
    var claim =
        entities.createQuery(
            "update KeptDeadline d set d.claimedBy = :worker, d.claimedUntil = :until where d.id in"
                + " :ids and"
                + free);
    bind(claim, now, only);
    int claimed =
        claim
            .setParameter("worker", worker)
            .setParameter("until", leaseUntil)
            .setParameter("ids", ids)
            .executeUpdate();
    return claimed == ids.size() ? ids : heldBy(worker, ids);
  }

  private List<Long> heldBy(String worker, List<Long> ids) {
    return entities
        .createQuery(
            """
            select d.id from KeptDeadline d where d.id in :ids and d.claimedBy = :worker
              order by d.wakeAt, d.id
            """,
            Long.class)
        .setParameter("ids", ids)
        .setParameter("worker", worker)
        .getResultList();
  }

  /** How often the step that waits failed, if this worker holds the claim. */
  public Optional<Integer> attempts(long id, String worker) {
    return entities
        .createQuery(
            "select d.attempts from KeptDeadline d where d.id = :id and d.claimedBy = :worker",
            Integer.class)
        .setParameter("id", id)
        .setParameter("worker", worker)
        .getResultStream()
        .findFirst();
  }

  /**
   * Puts a step off that failed. By a statement, for the row may be what cannot be read.
   *
   * @param error cut to what the column holds
   */
  @PastTheGate("when the step is tried again")
  public void putOff(long id, String worker, int attempts, String error, Instant wakeAt) {
    entities
        .createQuery(
            """
            update KeptDeadline d set d.attempts = :attempts, d.lastError = :error, d.wakeAt = :wake,
              d.claimedBy = null, d.claimedUntil = null
            where d.id = :id and d.claimedBy = :worker
            """)
        .setParameter("attempts", attempts)
        .setParameter(
            "error", error.length() > ERROR_LENGTH ? error.substring(0, ERROR_LENGTH) : error)
        .setParameter("wake", wakeAt)
        .setParameter("id", id)
        .setParameter("worker", worker)
        .executeUpdate();
  }

  /**
   * Lets the commit of this transaction not wait for the disk, on a database that can: should the
   * database itself crash at once, the whole transaction is gone, step and effect together, and the
   * step is taken again. Nobody was told that it is done.
   */
  public void commitWithoutWaiting() {
    if (entities.unwrap(Session.class).getPlatform().isPostgreSQL()) {
      entities
          .createNativeQuery("select set_config('synchronous_commit', 'off', true)")
          .getSingleResult();
    }
  }

  /** The deadline of a subject whose step comes first, if it is due and nobody has it; locked. */
  public Optional<KeptDeadline> firstDueOf(Subject subject, Instant now) {
    return entities
        .createQuery(
            """
            select d from KeptDeadline d where d.subjectKind = :kind and d.subjectId = :id
              and d.wakeAt < :now and (d.claimedUntil is null or d.claimedUntil < :now)
            order by d.wakeAt, d.id
            """,
            KeptDeadline.class)
        .setParameter("kind", subject.kind())
        .setParameter("id", subject.id())
        .setParameter("now", now)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(
            first -> {
              entities.lock(first, LockModeType.PESSIMISTIC_WRITE);
              return first;
            });
  }

  private static void bind(jakarta.persistence.Query query, Instant now, @Nullable Subject only) {
    query.setParameter("now", now);
    if (only != null) {
      query.setParameter("kind", only.kind()).setParameter("subject", only.id());
    }
  }

  /** When the next step of a subject waits, or nothing when none does. */
  public Optional<Instant> nextStepOf(Subject subject) {
    return entities
        .createQuery(
            """
            select d.nextAt from KeptDeadline d
            where d.subjectKind = :kind and d.subjectId = :id and d.nextAt is not null
            order by d.nextAt
            """,
            Instant.class)
        .setParameter("kind", subject.kind())
        .setParameter("id", subject.id())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
