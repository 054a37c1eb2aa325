package io.shouwen.approval.store;

import io.shouwen.approval.boundary.ApprovalFigures;
import io.shouwen.approval.boundary.ApprovalView;
import io.shouwen.approval.boundary.AskedLately;
import io.shouwen.approval.boundary.Waiting;
import io.shouwen.approval.domain.ApprovalRequest;
import io.shouwen.approval.domain.ApprovalState;
import io.shouwen.approval.domain.Power;
import io.shouwen.deadline.domain.Subject;
import io.shouwen.organization.domain.Scope;
import io.shouwen.shared.Reach;
import io.shouwen.shared.Unscoped;
import io.shouwen.shared.Unscoped.Because;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Keeps requests and finds those that wait. */
@ApplicationScoped
public class ApprovalStore {
  /** What is to be decided first comes first. */
  public static final Comparator<Waiting> URGENT_FIRST =
      Comparator.comparing(
              (Waiting w) -> w.request().decideBy(),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(w -> w.request().id());

  private static final int MOST = 200;

  private static final String VIEW =
      """
      select new io.shouwen.approval.boundary.ApprovalView(a.id, a.kind, a.subjectKind, a.subjectId,
        a.topic, a.projectId, a.askedById, a.askedByName, a.askedAt, a.rankNeeded, a.late,
        a.untilBefore, a.untilAsked, a.untilGranted, a.what, a.decideBy, a.state, a.decidedByName,
        a.decidedForName, a.decidedAt, a.comment)
      from ApprovalRequest a where
      """;

  @PersistenceContext private EntityManager entities;

  @SuppressWarnings("NullAway.Init")
  public ApprovalStore() {}

  public void add(ApprovalRequest request) {
    entities.persist(request);
  }

  @Unscoped(Because.LET_IN)
  public Optional<ApprovalRequest> find(long id) {
    return Optional.ofNullable(entities.find(ApprovalRequest.class, id));
  }

  /** The request, locked until the end of the transaction: of two who decide one waits. */
  @Unscoped(Because.LET_IN)
  public Optional<ApprovalRequest> findForUpdate(long id) {
    return Optional.ofNullable(
        entities.find(ApprovalRequest.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  @Unscoped(Because.LET_IN)
  public Optional<ApprovalView> view(long id) {
    return entities
        .createQuery(VIEW + " a.id = :id", ApprovalView.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** What waits of a subject. */
  @Unscoped(Because.LET_IN)
  public List<ApprovalView> pendingOf(Subject subject) {
    return entities
        .createQuery(
            VIEW
                + " a.subjectKind = :kind and a.subjectId = :id and a.state = :asked order by a.id",
            ApprovalView.class)
        .setParameter("kind", subject.kind())
        .setParameter("id", subject.id())
        .setParameter("asked", ApprovalState.ASKED)
        .setFlushMode(FlushModeType.COMMIT) // the subject is being changed and is written once
        .setMaxResults(MOST)
        .getResultList();
  }

  /** What somebody could decide by a power; the first ones to be decided. */
  public List<ApprovalView> waiting(Power power, long decider, int most) {
    Reach reach = power.scope().within("a.projectId");
    if (power.rank() == 0 || reach.hidesAll()) {
      return List.of();
    }
    return reach
        .bind(
            entities.createQuery(
                VIEW
                    + " a.state = :asked and a.rankNeeded <= :rank"
                    + " and a.askedById <> :decider and a.askedById <> :inPlaceOf"
                    + reach.and()
                    + "order by a.decideBy asc nulls last, a.id",
                ApprovalView.class))
        .setParameter("asked", ApprovalState.ASKED)
        .setParameter("rank", power.rank())
        .setParameter("decider", decider)
        .setParameter("inPlaceOf", power.staffId())
        .setMaxResults(most)
        .getResultList();
  }

  /** What people asked for since then, by person and state. */
  @Unscoped(Because.LET_IN)
  public List<AskedLately> askedSince(List<Long> askers, Instant since) {
    return entities
        .createQuery(
            """
            select new io.shouwen.approval.boundary.AskedLately(a.askedById, a.state, count(a))
            from ApprovalRequest a where a.askedById in :askers and a.askedAt >= :since
            group by a.askedById, a.state
            """,
            AskedLately.class)
        .setParameter("askers", askers)
        .setParameter("since", since)
        .getResultList();
  }

  /** The figures of what was asked since then, by state, in a scope. */
  public List<ApprovalFigures.Row> figures(Scope scope, Instant since) {
    Reach reach = scope.within("a.projectId");
    return reach.hidesAll()
        ? List.of()
        : reach
            .bind(
                entities.createQuery(
                    """
                    select new io.shouwen.approval.boundary.ApprovalFigures$Row(a.state, count(a),
                      avg(a.longerMinutes), avg(a.tookMinutes))
                    from ApprovalRequest a where a.askedAt >= :since
                    """
                        + reach.and()
                        + "group by a.state",
                    ApprovalFigures.Row.class))
            .setParameter("since", since)
            .getResultList();
  }
}
