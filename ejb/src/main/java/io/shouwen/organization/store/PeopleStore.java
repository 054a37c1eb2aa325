package io.shouwen.organization.store;

import io.shouwen.organization.boundary.AbsenceView;
import io.shouwen.organization.boundary.Choice;
import io.shouwen.organization.domain.Absence;
import io.shouwen.organization.domain.Role;
import io.shouwen.organization.domain.StaffRole;
import io.shouwen.shared.Unscoped;
import io.shouwen.shared.Unscoped.Because;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The roles of the staff as last seen, and their absences. */
@ApplicationScoped
@Unscoped(Because.COMMON)
public class PeopleStore {
  /** Nobody tells more people than this of one thing. */
  private static final int MOST = 50;

  /** People leave for years: only the work of the latest is looked for. */
  private static final int MOST_LEAVERS = 1_000;

  private static final Set<Role> MANAGERS =
      Arrays.stream(Role.values()).filter(role -> role.rank() > 0).collect(Collectors.toSet());

  private static final String PERSON =
      "select new io.shouwen.organization.boundary.Choice(s.id, s.name) from Staff s, StaffRole r"
          + " where r.staffId = s.id and r.role = :role"
          + " and (s.leavesAt is null or s.leavesAt > :at) ";

  private static final String ABSENCE =
      """
      select new io.shouwen.organization.boundary.AbsenceView(a.id, a.staffId, s.name, a.deputyId,
        d.name, a.fromAt, a.toAt, a.enteredByName, a.enteredAt, a.cancelledAt)
      from Absence a, Staff s, Staff d where s.id = a.staffId and d.id = a.deputyId and
      """;

  @PersistenceContext private EntityManager entities;

  @SuppressWarnings("NullAway.Init")
  public PeopleStore() {}

  /** Those with the role whose scope is or contains the project. */
  public List<Choice> holding(Role role, long projectId, long companyId, Instant at) {
    return entities
        .createQuery(
            PERSON
                + """
                and (s.scopeProjectId = :project or s.scopeCompanyId = :company
                  or s.scopeGroup = :group) order by s.id
                """,
            Choice.class)
        .setParameter("role", role)
        .setParameter("at", at)
        .setParameter("project", projectId)
        .setParameter("company", companyId)
        .setParameter("group", true)
        .setMaxResults(MOST)
        .getResultList();
  }

  public List<Choice> holding(Role role, Instant at) {
    return entities
        .createQuery(PERSON + "order by s.id", Choice.class)
        .setParameter("role", role)
        .setParameter("at", at)
        .setMaxResults(MOST)
        .getResultList();
  }

  public List<Choice> headsOf(long departmentId, Instant at) {
    return entities
        .createQuery(PERSON + "and s.departmentId = :department order by s.id", Choice.class)
        .setParameter("role", Role.DEPARTMENT_HEAD)
        .setParameter("at", at)
        .setParameter("department", departmentId)
        .setMaxResults(MOST)
        .getResultList();
  }

  /**
   * The absences of people at an instant for whom somebody stands in who is there; of one who has
   * several the latest entered comes last.
   *
   * @param staffIds at most {@value #MOST}
   */
  public List<Absence> absences(Set<Long> staffIds, Instant at) {
    return entities
        .createQuery(
            """
            select a from Absence a, Staff d where a.staffId in :staff and a.fromAt <= :at
              and a.toAt > :at and a.cancelledAt is null and d.id = a.deputyId
              and (d.leavesAt is null or d.leavesAt > :at) order by a.id
            """,
            Absence.class)
        .setParameter("staff", staffIds)
        .setParameter("at", at)
        .setMaxResults(2 * MOST)
        .getResultList();
  }

  /** The people on leave for whom somebody stands in. */
  public Set<Long> absentFor(long deputyId, Instant at) {
    return new HashSet<>(
        entities
            .createQuery(
                """
                select a.staffId from Absence a, Staff s where a.deputyId = :deputy
                  and a.fromAt <= :at and a.toAt > :at and a.cancelledAt is null
                  and s.id = a.staffId and (s.leavesAt is null or s.leavesAt > :at)
                """,
                Long.class)
            .setParameter("deputy", deputyId)
            .setParameter("at", at)
            .setMaxResults(MOST)
            .getResultList());
  }

  /** Of these people those who have left by then. */
  public Set<Long> left(Set<Long> staffIds, Instant at) {
    if (staffIds.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        entities
            .createQuery(
                "select s.id from Staff s where s.id in :staff and s.leavesAt <= :at", Long.class)
            .setParameter("staff", staffIds)
            .setParameter("at", at)
            .getResultList());
  }

  /** The administrators of the whole group who are there. */
  public List<Long> groupAdministrators(Instant at) {
    return entities
        .createQuery(
            """
            select s.id from Staff s, StaffRole r where r.staffId = s.id and r.role = :role
              and s.scopeGroup = :group and (s.leavesAt is null or s.leavesAt > :at)
            """,
            Long.class)
        .setParameter("role", Role.ADMINISTRATOR)
        .setParameter("group", true)
        .setParameter("at", at)
        .setMaxResults(MOST)
        .getResultList();
  }

  /** Everybody who has left by then, the latest first. */
  public List<Long> left(Instant at) {
    return entities
        .createQuery(
            "select s.id from Staff s where s.leavesAt <= :at order by s.leavesAt desc", Long.class)
        .setParameter("at", at)
        .setMaxResults(MOST_LEAVERS)
        .getResultList();
  }

  /** The roles above the desk that somebody who is there holds where the project is in scope. */
  public Set<Role> managing(long projectId, long companyId, Instant at) {
    Set<Role> held = EnumSet.noneOf(Role.class);
    held.addAll(
        entities
            .createQuery(
                """
                select distinct r.role from Staff s, StaffRole r where r.staffId = s.id
                  and r.role in :managers and (s.leavesAt is null or s.leavesAt > :at)
                  and (s.scopeProjectId = :project or s.scopeCompanyId = :company
                    or s.scopeGroup = :group)
                """,
                Role.class)
            .setParameter("managers", MANAGERS)
            .setParameter("at", at)
            .setParameter("project", projectId)
            .setParameter("company", companyId)
            .setParameter("group", true)
            .getResultList());
    return held;
  }

  public Set<Role> rolesOf(long staffId) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    roles.addAll(
        entities
            .createQuery("select r.role from StaffRole r where r.staffId = :staff", Role.class)
            .setParameter("staff", staffId)
            .getResultList());
    return roles;
  }

  /** Replaces the roles of somebody; nothing is written when they are the same. */
  public void keepRoles(long staffId, Set<Role> roles) {
    if (rolesOf(staffId).equals(roles)) {
      return;
    }
    entities
        .createQuery("select r from StaffRole r where r.staffId = :staff", StaffRole.class)
        .setParameter("staff", staffId)
        .getResultList()
        .forEach(entities::remove);
    entities.flush(); // else the new ones come first
    roles.forEach(role -> entities.persist(new StaffRole(staffId, role)));
  }

  public void add(Absence absence) {
    entities.persist(absence);
    entities.flush();
  }

  public Optional<Absence> find(long absenceId) {
    return Optional.ofNullable(entities.find(Absence.class, absenceId));
  }

  public Optional<AbsenceView> absenceView(long absenceId) {
    entities.flush();
    return entities
        .createQuery(ABSENCE + " a.id = :id", AbsenceView.class)
        .setParameter("id", absenceId)
        .getResultStream()
        .findFirst();
  }

  /** Those of somebody: on leave, as a deputy, or entered for another; the latest first. */
  public List<AbsenceView> absencesOf(long staffId) {
    return entities
        .createQuery(
            ABSENCE
                + """
                 (a.staffId = :me or a.deputyId = :me or a.enteredById = :me)
                order by a.fromAt desc, a.id desc
                """,
            AbsenceView.class)
        .setParameter("me", staffId)
        .setMaxResults(MOST)
        .getResultList();
  }
}
