package io.shouwen.complaint.store;

import io.shouwen.complaint.boundary.TodoItem;
import io.shouwen.complaint.domain.PartState;
import io.shouwen.complaint.domain.Stage;
import io.shouwen.complaint.domain.Validity;
import io.shouwen.complaint.domain.WaitingFor;
import io.shouwen.deadline.domain.Obligation;
import io.shouwen.organization.domain.Actor;
import io.shouwen.organization.domain.Role;
import io.shouwen.shared.Unscoped;
import io.shouwen.shared.Unscoped.Because;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What waits for somebody: one statement for each kind of duty that the person has, and one for the
 * deadlines of all of them.
 */
@ApplicationScoped
public class TodoStore {
  /** Counting stops here. */
  public static final int COUNT_CAP = 100;

  /** The earliest due first, those without a due time last. */
  public static final Comparator<TodoItem> URGENT_FIRST =
      Comparator.comparing(TodoItem::dueAt, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(TodoItem::since);

  private static final String SELECT =
      """
      select new io.shouwen.complaint.store.TodoRecord(c.id, c.number, c.version, c.stage,
        c.classification.validity, c.classification.severity, c.reception.subject,
        c.reception.complainantName, u.label, c.reception.place, p.name, c.lastChangedAt,
        c.reopenCount, c.pausedFor)
      from Complaint c
        join Project p on p.id = c.projectId
        left join Unit u on u.id = c.reception.unitId
      where
      """;

  private static final String CASE = "CASE";
  private static final String BY_DUE = " order by c.nextDueAt asc nulls last, c.id";

  /** So many cases of people who left are looked through. */
  private static final int MOST_LEFT = 1_000;

  private static final Set<Obligation> UPWARDS =
      EnumSet.of(Obligation.PASS_TO_CENTRE_MANAGER, Obligation.PASS_TO_COMPANY_MANAGER);

  private static final Map<Stage, TodoItem.Kind> OWNER_DUTY = new EnumMap<>(Stage.class);
  private static final Map<Stage, TodoItem.Kind> DEPARTMENT_DUTY = new EnumMap<>(Stage.class);

  static {
    OWNER_DUTY.put(Stage.RECEIVED, TodoItem.Kind.CONFIRM);
    OWNER_DUTY.put(Stage.CONFIRMED, TodoItem.Kind.DISPATCH);
    OWNER_DUTY.put(Stage.PROPOSED, TodoItem.Kind.REPLY);
    for (Stage concluded : Stage.CONCLUDED) {
      OWNER_DUTY.put(concluded, TodoItem.Kind.SUM_UP);
    }
    DEPARTMENT_DUTY.put(Stage.IN_HAND, TodoItem.Kind.INVESTIGATE);
    DEPARTMENT_DUTY.put(Stage.INVESTIGATED, TodoItem.Kind.PROPOSE);
    DEPARTMENT_DUTY.put(Stage.AGREED, TodoItem.Kind.DO_THE_WORK);
  }

  @PersistenceContext private EntityManager entities;

  @SuppressWarnings("NullAway.Init")
  public TodoStore() {}

  /**
   * At most {@code most} things, the earliest due first, those without a due time last.
   *
   * @param now for what is silent by now
   */
  public List<TodoItem> waitingFor(CaseAccess access, int most, Instant now) {
    List<Duty> duties = duties(access, most, now);
    Map<Long, List<Owed>> owed = owed(duties);
    return duties.stream()
        .map(duty -> duty.item(owed.getOrDefault(duty.caseId(), List.of())))
        .sorted(URGENT_FIRST)
        .limit(most)
        .toList();
  }

  /** How many things wait, up to {@link #COUNT_CAP}. */
  public int count(CaseAccess access, Instant now) {
    return Math.min(COUNT_CAP, duties(access, COUNT_CAP, now).size());
  }

  /**
   * Live work of somebody who left: a case that they own, or a part in their hands.
   *
   * @param departmentId of the part, or null for the case
   */
  public record LeftWork(long caseId, long projectId, long leaverId, @Nullable Long departmentId) {}

  /** The cases that people who left still own. */
  public List<LeftWork> ownedBy(CaseAccess access, Set<Long> leavers) {
    if (access.hidesAll() || leavers.isEmpty()) {
      return List.of();
    }
    return access
        .bind(
            entities.createQuery(
                "select c.id, c.projectId, c.ownerId from Complaint c where c.ownerId in :leavers"
                    + " and c.stage in :live and "
                    + access.condition()
                    + BY_DUE,
                Object[].class))
        .setParameter("leavers", leavers)
        .setParameter("live", Stage.LIVE)
        .setMaxResults(MOST_LEFT)
        .getResultStream()
        .map(row -> new LeftWork((Long) row[0], (Long) row[1], (Long) row[2], null))
        .toList();
  }

  /** The running parts that people who left have in hand. */
  public List<LeftWork> inHandsOf(CaseAccess access, Set<Long> leavers) {
    if (access.hidesAll() || leavers.isEmpty()) {
      return List.of();
    }
    return access
        .bind(
            entities.createQuery(
                "select c.id, c.projectId, t.handlerId, t.departmentId from Complaint c"
                    + " join c.parts t where t.handlerId in :leavers and t.state in :running"
                    + " and c.stage in :open and "
                    + access.condition()
                    + BY_DUE,
                Object[].class))
        .setParameter("leavers", leavers)
        .setParameter("running", EnumSet.of(PartState.SENT, PartState.SIGNED))
        .setParameter("open", Stage.OPEN)
        .setMaxResults(MOST_LEFT)
        .getResultStream()
        .map(row -> new LeftWork((Long) row[0], (Long) row[1], (Long) row[2], (Long) row[3]))
        .toList();
  }

  /** The caller's own cases that were offered to people who left. */
  public List<TodoItem> offeredTo(CaseAccess access, Set<Long> leavers, int most) {
    return access.hidesAll() || leavers.isEmpty()
        ? List.of()
        : items(
            TodoItem.Kind.OFFER_AGAIN,
            rows(
                access,
                "c.ownerId = :callerId and c.offeredToId in :leavers and c.stage in :live",
                most,
                Map.of("leavers", leavers, "live", Stage.LIVE)));
  }

  /** These cases as work that somebody left behind, with their next due times. */
  public List<TodoItem> leftBehind(
      TodoItem.Kind kind, CaseAccess access, Set<Long> caseIds, int most) {
    return caseIds.isEmpty()
        ? List.of()
        : items(kind, rows(access, "c.id in :cases", most, Map.of("cases", caseIds)));
  }

  private List<TodoItem> items(TodoItem.Kind kind, List<TodoRecord> rows) {
    List<Duty> duties = rows.stream().map(row -> Duty.of(kind, row)).toList();
    Map<Long, List<Owed>> owed = owed(duties);
    return duties.stream()
        .map(duty -> duty.item(owed.getOrDefault(duty.caseId(), List.of())))
        .toList();
  }

  private List<Duty> duties(CaseAccess access, int most, Instant now) {
    List<Duty> duties = new ArrayList<>();
    if (!access.hidesAll()) {
      ownerDuties(access, most, duties);
      ownerDeadlines(access, most, now, duties);
      departmentDuties(access, most, duties);
      deskAndManagerDuties(access, most, duties);
    }
    return duties;
  }

  /** The deadlines of all these cases in one statement. */
  @Unscoped(Because.LET_IN)
  private Map<Long, List<Owed>> owed(List<Duty> duties) {
    List<Long> ids = duties.stream().map(Duty::caseId).distinct().toList();
    if (ids.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery(
            """
            select new io.shouwen.complaint.store.Owed(d.subjectId, d.obligation, d.key,
              d.startedAt, d.dueAt)
            from KeptDeadline d
            where d.subjectKind = :kind and d.subjectId in :ids and d.endedAt is null
            """,
            Owed.class)
        .setParameter("kind", CASE)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(Collectors.groupingBy(Owed::caseId));
  }

  private void ownerDuties(CaseAccess access, int most, List<Duty> items) {
    rows(
            access,
            "c.ownerId = :callerId and (c.waitingFor = :owner or c.pausedFor is not null)",
            most,
            Map.of("owner", WaitingFor.OWNER))
        .forEach(
            row -> {
              TodoItem.Kind kind =
                  row.pausedFor() != null ? TodoItem.Kind.RESUME : OWNER_DUTY.get(row.stage());
              if (kind != null && row.validity() != Validity.INVALID_PROPOSED) {
                items.add(Duty.of(kind, row));
              }
            });
    rows(
            access,
            "c.ownerId = :callerId and c.promisedContactAt is not null and c.stage <> :archived",
            most,
            Map.of("archived", Stage.ARCHIVED))
        .forEach(row -> items.add(Duty.of(TodoItem.Kind.CONTACT_CUSTOMER, row)));
    rows(access, "c.offeredToId = :callerId", most, Map.of())
        .forEach(row -> items.add(Duty.of(TodoItem.Kind.ACCEPT_HAND_OVER, row)));
  }

  /** Told upwards, on site, no longer silent: what the owner owes whatever the stage. */
  private void ownerDeadlines(CaseAccess access, int most, Instant now, List<Duty> items) {
    rows(
            access,
            """
            c.ownerId = :callerId and c.stage in :open and c.id in (select d.subjectId
              from KeptDeadline d where d.subjectKind = :kind and d.endedAt is null
                and d.obligation in :upwards)
            """,
            most,
            Map.of("open", Stage.OPEN, "kind", CASE, "upwards", UPWARDS))
        .forEach(row -> items.add(Duty.of(TodoItem.Kind.PASS_UP, row)));
    rows(
            access,
            """
            c.ownerId = :callerId and c.stage in :open and c.id in (select d.subjectId
              from KeptDeadline d where d.subjectKind = :kind and d.endedAt is null
                and d.obligation = :onSite)
            """,
            most,
            Map.of("open", Stage.OPEN, "kind", CASE, "onSite", Obligation.FIRST_RESPONSE))
        .forEach(row -> items.add(Duty.of(TodoItem.Kind.ARRIVE, row)));
    rows(
            access,
            "c.ownerId = :callerId and c.stage in :open and c.silentAfter < :now",
            most,
            Map.of("open", Stage.OPEN, "now", now))
        .forEach(row -> items.add(Duty.of(TodoItem.Kind.BREAK_SILENCE, row)));
  }

  /** What is not signed for yet is due by its signing, which comes long before the work is due. */
  private void departmentDuties(CaseAccess access, int most, List<Duty> items) {
    Actor actor = access.actor();
    Long department = actor.departmentId();
    if (department == null || !(actor.is(Role.DEPARTMENT_HEAD) || actor.is(Role.HANDLER))) {
      return;
    }
    parts(access, department, PartState.SENT, " order by t.signDueAt, t.id", most, items);
    parts(access, department, PartState.SIGNED, " order by t.dueAt, t.id", most, items);
  }

  private void parts(
      CaseAccess access,
      long department,
      PartState state,
      String order,
      int most,
      List<Duty> items) {
    boolean head = access.actor().is(Role.DEPARTMENT_HEAD);
    access
        .bind(
            entities.createQuery(
                """
                select new io.shouwen.complaint.store.PartRecord(c.id, c.number, c.version, c.stage,
                  c.classification.severity, c.reception.subject, c.reception.complainantName, u.label,
                  c.reception.place, p.name, t.id, t.state, t.sentAt, t.signedAt, t.signDueAt,
                  t.dueAt, t.dueFollowsCase, c.pausedFor)
                from Complaint c join c.parts t
                  join Project p on p.id = c.projectId
                  left join Unit u on u.id = c.reception.unitId
                where t.departmentId = :department and t.state = :state and c.stage in :open
                  and
                """
                    + (head ? "" : "(t.handlerId is null or t.handlerId = :callerId) and ")
                    + access.condition()
                    + order,
                PartRecord.class))
        .setParameter("department", department)
        .setParameter("state", state)
        .setParameter("open", Stage.OPEN)
        .setMaxResults(most)
        .getResultStream()
        .forEach(
            row -> {
              TodoItem.Kind kind =
                  state == PartState.SENT ? TodoItem.Kind.SIGN : DEPARTMENT_DUTY.get(row.stage());
              if (kind != null) {
                items.add(row.duty(kind));
              }
            });
  }

  private void deskAndManagerDuties(CaseAccess access, int most, List<Duty> items) {
    Set<WaitingFor> mine = EnumSet.noneOf(WaitingFor.class);
    Actor actor = access.actor();
    if (actor.is(Role.RECEPTIONIST)
        || actor.is(Role.INTERVIEWER)
        || actor.is(Role.CENTRE_SUPERVISOR)) {
      mine.add(WaitingFor.FOLLOW_UP);
    }
    if (actor.is(Role.CENTRE_SUPERVISOR)) {
      mine.add(WaitingFor.CENTRE_SUPERVISOR);
    }
    if (actor.is(Role.CENTRE_MANAGER)) {
      mine.add(WaitingFor.CENTRE_MANAGER);
    }
    if (actor.is(Role.COMPANY_MANAGER)) {
      mine.add(WaitingFor.COMPANY_MANAGER);
    }
    if (mine.isEmpty()) {
      return;
    }
    rows(
            access,
            """
            c.waitingFor in :mine and not (c.waitingFor = :followUp and c.id in (
              select t.complaint.id from DispatchPart t where t.complaint.id = c.id
                and (t.signedById = :callerId or t.doneById = :callerId
                  or (t.handlerId = :callerId and t.signedById is not null))))
            """,
            most,
            Map.of("mine", mine, "followUp", WaitingFor.FOLLOW_UP))
        .forEach(row -> items.add(Duty.of(deskDuty(row), row)));
  }

  private static TodoItem.Kind deskDuty(TodoRecord row) {
    if (row.validity() == Validity.INVALID_PROPOSED) {
      return TodoItem.Kind.CONFIRM_INVALID;
    }
    return switch (row.stage()) {
      case REOPENED -> TodoItem.Kind.TAKE_REOPENED;
      case SUMMED_UP -> TodoItem.Kind.CLOSE;
      default -> row.reopenCount() > 0 ? TodoItem.Kind.SECOND_LOOK : TodoItem.Kind.FOLLOW_UP;
    };
  }

  private List<TodoRecord> rows(
      CaseAccess access, String condition, int most, Map<String, ?> parameters) {
    var query =
        access.bind(
            entities.createQuery(
                SELECT
                    + condition
                    + " and "
                    + access.condition()
                    + " order by c.nextDueAt asc nulls last, c.id",
                TodoRecord.class));
    parameters.forEach(query::setParameter);
    return query.setMaxResults(most).getResultList();
  }
}
