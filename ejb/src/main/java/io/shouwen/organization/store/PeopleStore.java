package io.shouwen.organization.store;

import io.shouwen.organization.boundary.AbsenceView;
import io.shouwen.organization.boundary.Choice;
import io.shouwen.organization.domain.Absence;
import io.shouwen.organization.domain.Role;
import io.shouwen.organization.domain.StaffRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The roles of the staff as last seen, and their absences. */
@ApplicationScoped
public class PeopleStore {
  /** Nobody tells more people than this of one thing. */
  private static final int MOST = 50;

  private static final String PERSON =
      "select new io.shouwen.organization.boundary.Choice(s.id, s.name) from Staff s, StaffRole r"
          + " where r.staffId = s.id and r.role = :role ";

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
  public List<Choice> holding(Role role, long projectId, long companyId) {
    return entities
        .createQuery(
            PERSON
                + """
                and (s.scopeProjectId = :project or s.scopeCompanyId = :company
                  or s.scopeGroup = :group) order by s.id
                """,
            Choice.class)
        .setParameter("role", role)
        .setParameter("project", projectId)
        .setParameter("company", companyId)
        .setParameter("group", true)
        .setMaxResults(MOST)
        .getResultList();
  }

  public List<Choice> holding(Role role) {
    return entities
        .createQuery(PERSON + "order by s.id", Choice.class)
        .setParameter("role", role)
        .setMaxResults(MOST)
        .getResultList();
  }

  public List<Choice> headsOf(long departmentId) {
    return entities
        .createQuery(PERSON + "and s.departmentId = :department order by s.id", Choice.class)
        .setParameter("role", Role.DEPARTMENT_HEAD)
        .setParameter("department", departmentId)
        .setMaxResults(MOST)
        .getResultList();
  }

  /**
   * The absences of people at an instant; of one who has several the latest entered comes last.
   *
   * @param staffIds at most {@value #MOST}
   */
  public List<Absence> absences(Set<Long> staffIds, Instant at) {
    return entities
        .createQuery(
            """
            select a from Absence a where a.staffId in :staff and a.fromAt <= :at and a.toAt > :at
              and a.cancelledAt is null order by a.id
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
                select a.staffId from Absence a where a.deputyId = :deputy and a.fromAt <= :at
                  and a.toAt > :at and a.cancelledAt is null
                """,
                Long.class)
            .setParameter("deputy", deputyId)
            .setParameter("at", at)
            .setMaxResults(MOST)
            .getResultList());
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
