package io.shouwen.complaint.store;

import io.shouwen.complaint.boundary.TodoItem;
import io.shouwen.complaint.domain.PartState;
import io.shouwen.complaint.domain.Stage;
import io.shouwen.complaint.domain.Validity;
import io.shouwen.complaint.domain.WaitingFor;
import io.shouwen.organization.domain.Actor;
import io.shouwen.organization.domain.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What waits for somebody: one statement for each kind of duty that the person has. */
@ApplicationScoped
public class TodoStore {
  /** Counting stops here. */
  public static final int COUNT_CAP = 100;

  private static final String SELECT =
      """
      select new io.shouwen.complaint.store.TodoRecord(c.number, c.version, c.stage,
        c.classification.validity, c.classification.severity, c.reception.subject,
        c.reception.complainantName, u.label, c.reception.place, p.name, c.lastChangedAt, c.nextDueAt)
      from Complaint c
        join Project p on p.id = c.projectId
        left join Unit u on u.id = c.reception.unitId
      where
      """;

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

  /** At most {@code most} things, the earliest due first, those without a due time last. */
  public List<TodoItem> waitingFor(CaseAccess access, int most) {
    if (access.hidesAll()) {
      return List.of();
    }
    List<TodoItem> items = new ArrayList<>();
    ownerDuties(access, most, items);
    departmentDuties(access, most, items);
    deskAndManagerDuties(access, most, items);
    return items.stream()
        .sorted(
            Comparator.comparing(TodoItem::dueAt, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(TodoItem::since))
        .limit(most)
        .toList();
  }

  private void ownerDuties(CaseAccess access, int most, List<TodoItem> items) {
    rows(
            access,
            "c.ownerId = :callerId and c.waitingFor = :owner",
            most,
            Map.of("owner", WaitingFor.OWNER))
        .forEach(
            row -> {
              TodoItem.Kind kind = OWNER_DUTY.get(row.stage());
              if (kind != null && row.validity() != Validity.INVALID_PROPOSED) {
                items.add(row.item(kind));
              }
            });
    rows(
            access,
            "c.ownerId = :callerId and c.promisedContactAt is not null and c.stage <> :archived",
            most,
            Map.of("archived", Stage.ARCHIVED))
        .forEach(row -> items.add(row.item(TodoItem.Kind.CONTACT_CUSTOMER)));
    rows(access, "c.offeredToId = :callerId", most, Map.of())
        .forEach(row -> items.add(row.item(TodoItem.Kind.ACCEPT_HAND_OVER)));
  }

  private void departmentDuties(CaseAccess access, int most, List<TodoItem> items) {
    Actor actor = access.actor();
    Long department = actor.departmentId();
    if (department == null || !(actor.is(Role.DEPARTMENT_HEAD) || actor.is(Role.HANDLER))) {
      return;
    }
    boolean head = actor.is(Role.DEPARTMENT_HEAD);
    access
        .bind(
            entities.createQuery(
                """
                select new io.shouwen.complaint.store.PartRecord(c.number, c.version, c.stage,
                  c.classification.severity, c.reception.subject, c.reception.complainantName, u.label,
                  c.reception.place, p.name, t.id, t.state, t.sentAt, t.signedAt, t.signDueAt, t.dueAt)
                from Complaint c join c.parts t
                  join Project p on p.id = c.projectId
                  left join Unit u on u.id = c.reception.unitId
                where t.departmentId = :department and t.state in :running and c.stage in :open
                  and
                """
                    + (head ? "" : "(t.handlerId is null or t.handlerId = :callerId) and ")
                    + access.condition()
                    + " order by t.dueAt, t.id",
                PartRecord.class))
        .setParameter("department", department)
        .setParameter("running", EnumSet.of(PartState.SENT, PartState.SIGNED))
        .setParameter("open", Stage.OPEN)
        .setMaxResults(most)
        .getResultStream()
        .forEach(
            row -> {
              TodoItem.Kind kind =
                  row.state() == PartState.SENT
                      ? TodoItem.Kind.SIGN
                      : DEPARTMENT_DUTY.get(row.stage());
              if (kind != null) {
                items.add(row.item(kind));
              }
            });
  }

  private void deskAndManagerDuties(CaseAccess access, int most, List<TodoItem> items) {
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
              select t.complaint.id from DispatchPart t where t.signedById = :callerId
                or t.doneById = :callerId or (t.handlerId = :callerId and t.signedById is not null)))
            """,
            most,
            Map.of("mine", mine, "followUp", WaitingFor.FOLLOW_UP))
        .forEach(row -> items.add(row.item(deskDuty(row))));
  }

  private static TodoItem.Kind deskDuty(TodoRecord row) {
    if (row.validity() == Validity.INVALID_PROPOSED) {
      return TodoItem.Kind.CONFIRM_INVALID;
    }
    return switch (row.stage()) {
      case REOPENED -> TodoItem.Kind.TAKE_REOPENED;
      case SUMMED_UP -> TodoItem.Kind.CLOSE;
      default -> TodoItem.Kind.FOLLOW_UP;
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
