package io.shouwen.resolution.store;

import io.shouwen.complaint.store.CaseAccess;
import io.shouwen.resolution.boundary.Compensations.Limit;
import io.shouwen.resolution.boundary.ResolutionView;
import io.shouwen.resolution.boundary.ResolutionView.AppointmentView;
import io.shouwen.resolution.boundary.ResolutionView.CompensationView;
import io.shouwen.resolution.boundary.ResolutionView.InvestigationView;
import io.shouwen.resolution.boundary.ResolutionView.OptionView;
import io.shouwen.resolution.boundary.ResolutionView.ReplyView;
import io.shouwen.resolution.domain.Appointment;
import io.shouwen.resolution.domain.Compensation;
import io.shouwen.resolution.domain.CompensationLimit;
import io.shouwen.resolution.domain.CompensationState;
import io.shouwen.resolution.domain.Investigation;
import io.shouwen.resolution.domain.Reply;
import io.shouwen.resolution.domain.ResolutionOption;
import io.shouwen.shared.Unscoped;
import io.shouwen.shared.Unscoped.Because;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps what handling leaves behind; a case's view takes five statements whatever it holds. */
@ApplicationScoped
public class ResolutionStore {
  private static final int MOST = 100;
  private static final String COMPENSATION =
      """
      select new io.shouwen.resolution.boundary.ResolutionView$CompensationView(k.id, c.number,
        c.reception.subject, k.problem, k.amount, k.reason, k.state, k.rankNeeded,
        (select sum(g.amount) from Compensation g where g.household = k.household and (g.id = k.id
          or g.state = io.shouwen.resolution.domain.CompensationState.GRANTED
            and g.decidedAt >= :since)),
        k.requestedByName, k.requestedAt, k.decidedByName, k.decidedAt, k.decisionComment)
      from Compensation k join Complaint c on c.id = k.complaintId where
      """;

  @PersistenceContext private EntityManager entities;

  @SuppressWarnings("NullAway.Init")
  public ResolutionStore() {}

  public void add(Investigation investigation) {
    entities.persist(investigation);
  }

  public void add(ResolutionOption option) {
    entities.persist(option);
  }

  public void add(Reply reply) {
    entities.persist(reply);
  }

  public void add(Appointment appointment) {
    entities.persist(appointment);
  }

  public void add(Compensation compensation) {
    entities.persist(compensation);
  }

  /** The number of the latest set of options; 0 before the first. */
  @Unscoped(Because.LET_IN)
  public int lastRound(long complaintId) {
    Integer last =
        entities
            .createQuery(
                "select max(o.round) from ResolutionOption o where o.complaintId = :complaint",
                Integer.class)
            .setParameter("complaint", complaintId)
            .getSingleResult();
    return last == null ? 0 : last;
  }

  /** An option of the latest round of the case. */
  @Unscoped(Because.LET_IN)
  public Optional<ResolutionOption> option(long complaintId, long id) {
    return entities
        .createQuery(
            """
            select o from ResolutionOption o where o.id = :id and o.complaintId = :complaint
              and o.round = (select max(x.round) from ResolutionOption x where x.complaintId = :complaint)
            """,
            ResolutionOption.class)
        .setParameter("id", id)
        .setParameter("complaint", complaintId)
        .getResultStream()
        .findFirst();
  }

  @Unscoped(Because.LET_IN)
  public Optional<Appointment> appointment(long complaintId, long id) {
    return entities
        .createQuery(
            "select a from Appointment a where a.id = :id and a.complaintId = :complaint",
            Appointment.class)
        .setParameter("id", id)
        .setParameter("complaint", complaintId)
        .getResultStream()
        .findFirst();
  }

  @Unscoped(Because.LET_IN)
  public Optional<Compensation> compensation(long complaintId, long id) {
    return entities
        .createQuery(
            "select k from Compensation k where k.id = :id and k.complaintId = :complaint",
            Compensation.class)
        .setParameter("id", id)
        .setParameter("complaint", complaintId)
        .getResultStream()
        .findFirst();
  }

  /** What a household was granted since then. */
  @Unscoped(Because.LET_IN)
  public BigDecimal grantedSince(String household, Instant since) {
    BigDecimal sum =
        entities
            .createQuery(
                """
                select sum(k.amount) from Compensation k where k.household = :household
                  and k.state = :granted and k.decidedAt >= :since
                """,
                BigDecimal.class)
            .setParameter("household", household)
            .setParameter("granted", CompensationState.GRANTED)
            .setParameter("since", since)
            .getSingleResult();
    return sum == null ? BigDecimal.ZERO : sum;
  }

  /**
   * What waits for a decision that the caller's rank may take and that is not their own.
   *
   * @param since from when on a household's sum counts
   */
  public List<CompensationView> pending(CaseAccess access, Instant since, int most) {
    if (access.hidesAll()) {
      return List.of();
    }
    return access
        .bind(
            entities.createQuery(
                COMPENSATION
                    + """
                     k.state = :requested and k.rankNeeded <= :rank and k.requestedById <> :callerId and
                    """
                    + access.condition()
                    + " order by k.requestedAt, k.id",
                CompensationView.class))
        .setParameter("requested", CompensationState.REQUESTED)
        .setParameter("rank", access.actor().rank())
        .setParameter("since", since)
        .setMaxResults(most)
        .getResultList();
  }

  @Unscoped(Because.COMMON)
  public List<Limit> limits() {
    return entities
        .createQuery(
            """
            select new io.shouwen.resolution.boundary.Compensations$Limit(l.grade, l.problem, l.rank, l.upTo)
            from CompensationLimit l order by l.problem, l.id
            """,
            Limit.class)
        .setMaxResults(500)
        .getResultList();
  }

  /** Rewrites the cells named. */
  @Unscoped(Because.COMMON)
  public void save(List<Limit> limits) {
    for (Limit limit : limits) {
      entities
          .createQuery(
              """
              select l from CompensationLimit l
              where l.grade = :grade and l.problem = :problem and l.rank = :rank
              """,
              CompensationLimit.class)
          .setParameter("grade", limit.grade())
          .setParameter("problem", limit.problem())
          .setParameter("rank", limit.rank())
          .getSingleResult()
          .allow(limit.upTo());
    }
    entities.flush();
  }

  /**
   * All that handling has brought to a case.
   *
   * @param since from when on a household's sum counts
   */
  @Unscoped(Because.LET_IN)
  public ResolutionView view(long complaintId, Instant since) {
    InvestigationView investigation =
        entities
            .createQuery(
                """
                select new io.shouwen.resolution.boundary.ResolutionView$InvestigationView(i.facts,
                  i.cause, i.responsibility, i.households, i.safetyImpact, i.moneyImpact,
                  i.reputationImpact, i.byName, i.madeAt)
                from Investigation i where i.complaintId = :complaint order by i.id desc
                """,
                InvestigationView.class)
            .setParameter("complaint", complaintId)
            .setMaxResults(1)
            .getResultStream()
            .findFirst()
            .orElse(null);
    List<OptionView> options =
        list(
            """
            select new io.shouwen.resolution.boundary.ResolutionView$OptionView(o.id, o.round, o.position,
              o.proposal, o.advantages, o.disadvantages, o.recommended, o.chosen)
            from ResolutionOption o where o.complaintId = :complaint order by o.round desc, o.position
            """,
            OptionView.class,
            complaintId);
    List<ReplyView> replies =
        list(
            """
            select new io.shouwen.resolution.boundary.ResolutionView$ReplyView(r.agreed, o.proposal,
              r.customerWords, r.promisedBy, r.byName, r.madeAt)
            from Reply r left join ResolutionOption o on o.id = r.optionId
            where r.complaintId = :complaint order by r.id desc
            """,
            ReplyView.class,
            complaintId);
    List<AppointmentView> appointments =
        list(
            """
            select new io.shouwen.resolution.boundary.ResolutionView$AppointmentView(a.id, a.fromAt, a.toAt,
              a.whoComes, a.phone, a.preparation, a.possibleCost, a.result, a.cancelled, a.byName)
            from Appointment a where a.complaintId = :complaint order by a.fromAt desc, a.id desc
            """,
            AppointmentView.class,
            complaintId);
    List<CompensationView> compensations =
        entities
            .createQuery(
                COMPENSATION + " k.complaintId = :complaint order by k.id desc",
                CompensationView.class)
            .setParameter("complaint", complaintId)
            .setParameter("since", since)
            .setMaxResults(MOST)
            .getResultList();
    return new ResolutionView(investigation, options, replies, appointments, compensations);
  }

  @Unscoped(Because.LET_IN)
  private <T> List<T> list(String query, Class<T> type, long complaintId) {
    return entities
        .createQuery(query, type)
        .setParameter("complaint", complaintId)
        .setMaxResults(MOST)
        .getResultList();
  }
}
