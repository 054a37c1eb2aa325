package io.shouwen.statistics.store;

import io.shouwen.audit.domain.PastTheGate;
import io.shouwen.complaint.domain.LinkKind;
import io.shouwen.complaint.domain.PartState;
import io.shouwen.deadline.domain.Obligation;
import io.shouwen.shared.Unscoped;
import io.shouwen.shared.Unscoped.Because;
import io.shouwen.statistics.domain.CaseFacts;
import io.shouwen.statistics.domain.CaseMonth;
import io.shouwen.statistics.domain.MonthCount;
import io.shouwen.statistics.domain.OwedFacts;
import io.shouwen.statistics.domain.ProjectMonth;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Marks, summaries, and the cases that are counted: four statements for a project and month,
 * however many cases it has.
 */
@ApplicationScoped
@Unscoped(Because.BY_ITSELF)
public class MonthStore {
  private static final int TURNS = 16;
  private static final String RECEIVED =
      " c.projectId = :project and c.reception.receivedAt >= :from and c.reception.receivedAt < :to";

  /** Of what is owed of a case, all that is counted; of the contacts only the first. */
  private static final Set<Obligation> COUNTED =
      EnumSet.of(
          Obligation.SOLVE,
          Obligation.SIGN,
          Obligation.PROMISED_CONTACT,
          Obligation.PROMISED_WORK,
          Obligation.APPOINTMENT);

  @PersistenceContext private EntityManager entities;

  @SuppressWarnings("NullAway.Init")
  public MonthStore() {}

  /** It has to be counted again. */
  @PastTheGate("what has to be counted again follows from a change that is recorded")
  public void mark(ProjectMonth whose) {
    entities
        .createNativeQuery("insert into case_month_mark (project_id, month_on) values (?, ?)")
        .setParameter(1, whose.projectId())
        .setParameter(2, whose.month().atDay(1))
        .executeUpdate();
  }

  /** What has to be counted again, by project and month. */
  public List<ProjectMonth> marked(int most) {
    List<ProjectMonth> marked = new ArrayList<>();
    for (Object each :
        entities
            .createNativeQuery(
                "select distinct project_id, month_on from case_month_mark"
                    + " order by project_id, month_on")
            .setMaxResults(most)
            .getResultList()) {
      Object[] row = (Object[]) each;
      marked.add(new ProjectMonth(((Number) row[0]).longValue(), month(row[1])));
    }
    return marked;
  }

  /** In which projects a month has to be counted again. */
  public List<Long> marked(YearMonth month) {
    List<Long> projects = new ArrayList<>();
    for (Object each :
        entities
            .createNativeQuery(
                "select distinct project_id from case_month_mark where month_on = ?"
                    + " order by project_id")
            .setParameter(1, month.atDay(1))
            .getResultList()) {
      projects.add(((Number) each).longValue());
    }
    return projects;
  }

  private static YearMonth month(Object day) {
    return YearMonth.from(
        day instanceof Date old ? old.toLocalDate() : LocalDate.parse(day.toString()));
  }

  /** Until the end of the transaction nobody else counts the cases of the project. */
  public void lock(long projectId) {
    entities
        .createNativeQuery("select id from case_month_turn where id = ? for update")
        .setParameter(1, Math.floorMod(projectId, TURNS))
        .getResultList();
  }

  /**
   * Takes the marks. What they stand for is committed, so that whoever counts afterwards sees it;
   * what comes later has marks of its own.
   *
   * @return true when there were any
   */
  @PastTheGate("what has to be counted again follows from a change that is recorded")
  public boolean take(ProjectMonth whose) {
    return entities
            .createNativeQuery("delete from case_month_mark where project_id = ? and month_on = ?")
            .setParameter(1, whose.projectId())
            .setParameter(2, whose.month().atDay(1))
            .executeUpdate()
        > 0;
  }

  /** The summary as it is kept. */
  public List<CaseMonth> kept(ProjectMonth whose) {
    return entities
        .createQuery(
            "select m from CaseMonth m where m.projectId = :project and m.monthOn = :month",
            CaseMonth.class)
        .setParameter("project", whose.projectId())
        .setParameter("month", whose.month().atDay(1))
        .getResultList();
  }

  public void add(CaseMonth counted) {
    entities.persist(counted);
  }

  public void remove(CaseMonth gone) {
    entities.remove(gone);
  }

  /** What it is counted from. */
  public MonthCount count(ProjectMonth whose) {
    return new MonthCount(cases(whose), owed(whose), leading(whose), repeats(whose));
  }

  private List<CaseFacts> cases(ProjectMonth whose) {
    return of(
            whose,
            """
            select new io.shouwen.statistics.domain.CaseFacts(c.id, c.reception.receivedAt,
              c.reception.departmentId, c.classification.category, c.classification.severity,
              c.reception.channel, c.classification.validity, c.confidential, c.stage,
              c.reopenCount, c.satisfaction, c.lastChangedAt)
            from Complaint c where
            """
                + RECEIVED,
            CaseFacts.class)
        .getResultList();
  }

  private List<OwedFacts> owed(ProjectMonth whose) {
    return of(
            whose,
            """
            select new io.shouwen.statistics.domain.OwedFacts(d.subjectId, d.obligation, d.key,
              d.startedAt, d.firstDueAt, d.endedAt, d.met, d.breachedAt, d.extensions)
            from Complaint c, KeptDeadline d
            where d.subjectKind = :kind and d.subjectId = c.id
              and (d.obligation in :counted or (d.obligation = :contact and d.key = :first)) and
            """
                + RECEIVED,
            OwedFacts.class)
        .setParameter("kind", "CASE")
        .setParameter("counted", COUNTED)
        .setParameter("contact", Obligation.CONTACT)
        .setParameter("first", 0L)
        .getResultList();
  }

  /** The last part in the lead that was not given back. */
  private Map<Long, Long> leading(ProjectMonth whose) {
    Map<Long, Long> leading = new HashMap<>();
    of(
            whose,
            """
            select c.id, t.departmentId from DispatchPart t join t.complaint c
            where t.lead = :lead and t.state <> :returned and
            """
                + RECEIVED
                + " order by t.id",
            Object[].class)
        .setParameter("lead", true)
        .setParameter("returned", PartState.RETURNED)
        .getResultList()
        .forEach(row -> leading.put((Long) row[0], (Long) row[1]));
    return leading;
  }

  private Set<Long> repeats(ProjectMonth whose) {
    return new HashSet<>(
        of(
                whose,
                """
                select distinct c.id from CaseLink l, Complaint c
                where l.complaintId = c.id and l.kind = :kind and
                """
                    + RECEIVED,
                Long.class)
            .setParameter("kind", LinkKind.REPEAT_OF)
            .getResultList());
  }

  private <T> TypedQuery<T> of(ProjectMonth whose, String query, Class<T> type) {
    return entities
        .createQuery(query, type)
        .setParameter("project", whose.projectId())
        .setParameter("from", whose.from())
        .setParameter("to", whose.to());
  }

  /** The month of the first case of the project that was received then or later. */
  public Optional<ProjectMonth> firstFrom(long projectId, Instant from) {
    return entities
        .createQuery(
            "select c.reception.receivedAt from Complaint c where c.projectId = :project"
                + " and c.reception.receivedAt >= :from order by c.reception.receivedAt",
            Instant.class)
        .setParameter("project", projectId)
        .setParameter("from", from)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(first -> ProjectMonth.of(projectId, first));
  }

  /** The months of the project of which something is kept. */
  public List<ProjectMonth> keptOf(long projectId) {
    return entities
        .createQuery(
            "select distinct m.monthOn from CaseMonth m where m.projectId = :project",
            LocalDate.class)
        .setParameter("project", projectId)
        .getResultStream()
        .map(day -> new ProjectMonth(projectId, YearMonth.from(day)))
        .toList();
  }
}
