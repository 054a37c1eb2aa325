package io.shouwen.organization.store;

import io.shouwen.audit.domain.PastTheGate;
import io.shouwen.organization.boundary.Choice;
import io.shouwen.organization.boundary.NewcomerView;
import io.shouwen.organization.boundary.OnCallView;
import io.shouwen.organization.boundary.StaffChangeView;
import io.shouwen.organization.boundary.StaffRow;
import io.shouwen.organization.domain.EntryCode;
import io.shouwen.organization.domain.HelpContact;
import io.shouwen.organization.domain.Listed;
import io.shouwen.organization.domain.Newcomer;
import io.shouwen.organization.domain.OnCall;
import io.shouwen.organization.domain.Role;
import io.shouwen.organization.domain.Scope;
import io.shouwen.organization.domain.Staff;
import io.shouwen.shared.Like;
import io.shouwen.shared.Page;
import io.shouwen.shared.PageRequest;
import io.shouwen.shared.Reach;
import io.shouwen.shared.Unscoped;
import io.shouwen.shared.Unscoped.Because;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finders of the staff directory's pages: people, changes, newcomers, the rota. */
@ApplicationScoped
@Unscoped(Because.COMMON)
public class DirectoryStore {
  /** So many changes of one person are shown. */
  private static final int CHANGES = 50;

  /** So many administrators are named to somebody who asks for a place. */
  private static final int TO_ASK = 5;

  /** So many people are on call at a time for one project, at most. */
  private static final int MOST_ON_CALL = 20;

  private static final String THERE = "(s.leavesAt is null or s.leavesAt > :now)";

  private static final String ROTA =
      """
      select new io.shouwen.organization.boundary.OnCallView(o.id, p.name, d.name, o.staffId,
        s.name, s.phone, o.fromAt, o.toAt, o.enteredByName, o.cancelledAt)
      """;

  private static final String ROTA_OF =
      """
       from OnCall o join Project p on p.id = o.projectId join Staff s on s.id = o.staffId
        left join Department d on d.id = o.departmentId where o.toAt > :now
          and o.cancelledAt is null
      """;

  @PersistenceContext private EntityManager entities;

  @SuppressWarnings("NullAway.Init")
  public DirectoryStore() {}

  /**
   * Whose rows somebody may see: everybody's, a company's with its projects', or a project's.
   *
   * @param companyId null for the whole group or a project
   * @param projectId null for the whole group or a company
   */
  public record Within(@Nullable Long companyId, @Nullable Long projectId) {
    private String condition() {
      if (companyId != null) {
        return " and (s.scopeCompanyId = :company or s.scopeProjectId in"
            + " (select q.id from Project q where q.companyId = :company))";
      }
      return projectId == null ? "" : " and s.scopeProjectId = :project";
    }

    private void bind(TypedQuery<?> query) {
      if (companyId != null) {
        query.setParameter("company", companyId);
      } else if (projectId != null) {
        query.setParameter("project", projectId);
      }
    }
  }

  /** Writes something new. */
  public void add(Object changeNewcomerOrOnCall) {
    entities.persist(changeNewcomerOrOnCall);
  }

  public void flush() {
    entities.flush();
  }

  /** Lets go of what was read, for long imports. */
  public void flushAndClear() {
    entities.flush();
    entities.clear();
  }

  /** A page of people by name. */
  public Page<StaffRow> page(
      Within within, @Nullable String text, Listed listed, Instant now, PageRequest wanted) {
    String typed = text == null ? "" : text.strip();
    String of =
        " from Staff s left join Company c on c.id = s.scopeCompanyId"
            + " left join Project p on p.id = s.scopeProjectId"
            + " left join Department d on d.id = s.departmentId where "
            + switch (listed) {
              case HERE -> THERE;
              case LEAVING -> "s.leavesAt > :now";
              case LEFT -> "s.leavesAt <= :now";
            }
            + within.condition()
            + (typed.isEmpty()
                ? ""
                : " and (lower(s.username) like :text or lower(s.name) like :text"
                    + " or s.phone like :text or p.name like :text or c.name like :text)");
    List<Object[]> rows =
        bound(
                entities.createQuery(
                    "select s, c.name, p.name, d.name" + of + " order by s.name, s.username",
                    Object[].class),
                within,
                typed,
                now)
            .setFirstResult(wanted.offset())
            .setMaxResults(wanted.size())
            .getResultList();
    long total =
        bound(entities.createQuery("select s.id" + of, Long.class), within, typed, now)
            .setMaxResults(Page.COUNT_CAP)
            .getResultList()
            .size();
    return new Page<>(rows(rows, now), wanted.number(), wanted.size(), total);
  }

  private static <T> TypedQuery<T> bound(
      TypedQuery<T> query, Within within, String typed, Instant now) {
    query.setParameter("now", now);
    within.bind(query);
    if (!typed.isEmpty()) {
      query.setParameter("text", Like.containing(typed.toLowerCase(Locale.ROOT)));
    }
    return query;
  }

  private List<StaffRow> rows(List<Object[]> found, Instant now) {
    List<Long> ids = found.stream().map(row -> staff(row).id()).toList();
    Map<Long, List<Role>> roles = roles(ids);
    Map<Long, Instant> onCall = onCallUntil(ids, now);
    return found.stream()
        .map(
            row -> {
              var s = staff(row);
              return new StaffRow(
                  s.id(),
                  s.username(),
                  s.name(),
                  s.phone(),
                  (String) (row[1] == null ? row[2] : row[1]),
                  (String) row[3],
                  roles.getOrDefault(s.id(), List.of()),
                  s.leavesAt(),
                  s.hasLeft(now),
                  onCall.get(s.id()));
            })
        .toList();
  }

  private static Staff staff(Object[] row) {
    return (Staff) row[0];
  }

  private Map<Long, List<Role>> roles(List<Long> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery(
            "select r.staffId, r.role from StaffRole r where r.staffId in :ids order by r.role",
            Object[].class)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                row -> (Long) row[0],
                Collectors.mapping(row -> (Role) row[1], Collectors.toList())));
  }

  private Map<Long, Instant> onCallUntil(List<Long> ids, Instant now) {
    Map<Long, Instant> until = new HashMap<>();
    if (!ids.isEmpty()) {
      entities
          .createQuery(
              """
              select o.staffId, o.toAt from OnCall o where o.staffId in :ids and o.fromAt <= :now
                and o.toAt > :now and o.cancelledAt is null
              """,
              Object[].class)
          .setParameter("ids", ids)
          .setParameter("now", now)
          .getResultStream()
          .forEach(
              row -> until.merge((Long) row[0], (Instant) row[1], (a, b) -> a.isAfter(b) ? a : b));
    }
    return until;
  }

  /** The changes of somebody, the latest first. */
  public List<StaffChangeView> changes(long staffId) {
    return entities
        .createQuery(
            """
            select new io.shouwen.organization.boundary.StaffChangeView(c.kind, c.subject, c.was,
              c.became, c.actorName, c.happenedAt)
            from StaffChange c where c.staffId = :staff order by c.id desc
            """,
            StaffChangeView.class)
        .setParameter("staff", staffId)
        .setMaxResults(CHANGES)
        .getResultList();
  }

  /** Those with the role for the whole group who are there, by name; a few. */
  public List<String> groupAdministrators(Instant now) {
    return entities
        .createQuery(
            "select s.name from Staff s, StaffRole r where r.staffId = s.id and r.role = :role"
                + " and s.scopeGroup = :group and "
                + THERE
                + " order by s.name",
            String.class)
        .setParameter("role", Role.ADMINISTRATOR)
        .setParameter("group", true)
        .setParameter("now", now)
        .setMaxResults(TO_ASK)
        .getResultList();
  }

  /** Somebody seen before without a place. */
  public Optional<Newcomer> newcomer(String username) {
    return entities
        .createQuery("select n from Newcomer n where n.username = :username", Newcomer.class)
        .setParameter("username", username)
        .getResultStream()
        .findFirst();
  }

  /** They have a place now. */
  @PastTheGate("the place that they were given is recorded")
  public void forgetNewcomer(String username) {
    entities
        .createQuery("delete from Newcomer n where n.username = :username")
        .setParameter("username", username)
        .executeUpdate();
  }

  /** Those without a place, the latest first. */
  public Page<NewcomerView> newcomers(PageRequest wanted) {
    List<NewcomerView> rows =
        entities
            .createQuery(
                """
                select new io.shouwen.organization.boundary.NewcomerView(n.username, n.roles,
                  n.firstAt, n.lastAt)
                from Newcomer n order by n.lastAt desc, n.id desc
                """,
                NewcomerView.class)
            .setFirstResult(wanted.offset())
            .setMaxResults(wanted.size())
            .getResultList();
    long total =
        entities
            .createQuery("select n.id from Newcomer n", Long.class)
            .setMaxResults(Page.COUNT_CAP)
            .getResultList()
            .size();
    return new Page<>(rows, wanted.number(), wanted.size(), total);
  }

  /** Whom to ask, in an administrator's words; possibly empty. */
  public String helpContact() {
    return entities
        .createQuery("select h.words from HelpContact h", String.class)
        .getResultStream()
        .findFirst()
        .orElse("");
  }

  public void helpContact(String words) {
    entities
        .createQuery("select h from HelpContact h", HelpContact.class)
        .getSingleResult()
        .say(words);
  }

  /** The one-time code, locked: codes are looked at one after the other. */
  public EntryCode entryCode() {
    return Objects.requireNonNull(
        entities.find(EntryCode.class, EntryCode.THE_ONE, LockModeType.PESSIMISTIC_WRITE));
  }

  /** True while a one-time code is expected. */
  public boolean codeOpen() {
    EntryCode code = entities.find(EntryCode.class, EntryCode.THE_ONE);
    return code != null && code.open();
  }

  /** The login names of those who left in the period. */
  public List<String> leftBetween(Instant from, Instant to) {
    return entities
        .createQuery(
            "select s.username from Staff s where s.leavesAt > :from and s.leavesAt <= :to",
            String.class)
        .setParameter("from", from)
        .setParameter("to", to)
        .getResultList();
  }

  /** Those on call for the project who are there. */
  public List<Choice> onCall(long projectId, Instant at) {
    return entities
        .createQuery(
            """
            select distinct new io.shouwen.organization.boundary.Choice(s.id, s.name)
            from OnCall o, Staff s where s.id = o.staffId and o.projectId = :project
              and o.fromAt <= :now and o.toAt > :now and o.cancelledAt is null
              and (s.leavesAt is null or s.leavesAt > :now)
            """,
            Choice.class)
        .setParameter("project", projectId)
        .setParameter("now", at)
        .setMaxResults(MOST_ON_CALL)
        .getResultList();
  }

  /** Who is on call for a project now, with their numbers. */
  public List<OnCallView> onCallNow(long projectId, Instant now) {
    return entities
        .createQuery(
            ROTA
                + ROTA_OF
                + " and o.projectId = :project and o.fromAt <= :now and "
                + THERE
                + " order by o.fromAt, o.id",
            OnCallView.class)
        .setParameter("project", projectId)
        .setParameter("now", now)
        .setMaxResults(MOST_ON_CALL)
        .getResultList();
  }

  /** Who is or will be on call in the scope, the earliest first. */
  public Page<OnCallView> rota(Scope scope, Instant now, PageRequest wanted) {
    Reach reach = scope.within("o.projectId");
    if (reach.hidesAll()) {
      return new Page<>(List.of(), wanted.number(), wanted.size(), 0);
    }
    String of = ROTA_OF + reach.and();
    TypedQuery<OnCallView> query =
        reach.bind(entities.createQuery(ROTA + of + " order by o.fromAt, o.id", OnCallView.class));
    TypedQuery<Long> counted = reach.bind(entities.createQuery("select o.id" + of, Long.class));
    query.setParameter("now", now);
    counted.setParameter("now", now);
    List<OnCallView> rows =
        query.setFirstResult(wanted.offset()).setMaxResults(wanted.size()).getResultList();
    return new Page<>(
        rows,
        wanted.number(),
        wanted.size(),
        counted.setMaxResults(Page.COUNT_CAP).getResultList().size());
  }

  public Optional<OnCall> onCallPeriod(long id) {
    return Optional.ofNullable(entities.find(OnCall.class, id));
  }

  /** The staff with these login names, by name. */
  public Map<String, Staff> staffNamed(Collection<String> names) {
    return entities
        .createQuery("select s from Staff s where s.username in :names", Staff.class)
        .setParameter("names", names)
        .getResultStream()
        .collect(Collectors.toMap(Staff::username, s -> s));
  }
}
