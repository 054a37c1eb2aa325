package io.shouwen.organization.store;

import io.shouwen.organization.boundary.Choice;
import io.shouwen.organization.domain.Company;
import io.shouwen.organization.domain.Department;
import io.shouwen.organization.domain.Project;
import io.shouwen.organization.domain.Scope;
import io.shouwen.organization.domain.Staff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finders of companies, projects, departments and staff. */
@ApplicationScoped
public class OrganizationStore {
  /** A choice in a form never lists more than this; large groups search instead. */
  private static final int CHOICES = 500;

  @PersistenceContext private EntityManager entities;

  @SuppressWarnings("NullAway.Init")
  public OrganizationStore() {}

  /** Inserted at once: references by id tell the provider nothing about the order of inserts. */
  public void add(Object companyProjectDepartmentOrStaff) {
    entities.persist(companyProjectDepartmentOrStaff);
    entities.flush();
  }

  public Optional<Staff> staffNamed(String username) {
    return entities
        .createQuery("select s from Staff s where s.username = :username", Staff.class)
        .setParameter("username", username)
        .getResultStream()
        .findFirst();
  }

  public Optional<Staff> staff(long id) {
    return Optional.ofNullable(entities.find(Staff.class, id));
  }

  /** The names of those of these people who are there. */
  public Map<Long, String> namesOf(Set<Long> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery("select s from Staff s where s.id in :ids", Staff.class)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(Collectors.toMap(Staff::id, Staff::name));
  }

  public Optional<Project> project(long id) {
    return Optional.ofNullable(entities.find(Project.class, id));
  }

  public Optional<Project> projectCoded(String code) {
    return entities
        .createQuery("select p from Project p where p.code = :code", Project.class)
        .setParameter("code", code)
        .getResultStream()
        .findFirst();
  }

  public Optional<Company> company(long id) {
    return Optional.ofNullable(entities.find(Company.class, id));
  }

  public Optional<Department> department(long id) {
    return Optional.ofNullable(entities.find(Department.class, id));
  }

  /** The projects of a company, for a scope by company. */
  public Set<Long> projectIdsOfCompany(long companyId) {
    return new HashSet<>(
        entities
            .createQuery("select p.id from Project p where p.companyId = :company", Long.class)
            .setParameter("company", companyId)
            .getResultList());
  }

  /** Where the roles of somebody hold: the widest scope that is set (see {@link Staff}). */
  public Scope scopeOf(Staff staff) {
    if (staff.scopeGroup()) {
      return Scope.wholeGroup();
    }
    Long company = staff.scopeCompanyId();
    if (company != null) {
      return Scope.projects(projectIdsOfCompany(company));
    }
    Long project = staff.scopeProjectId();
    return project == null ? Scope.nothing() : Scope.projects(Set.of(project));
  }

  public List<Choice> projectsIn(Scope scope) {
    if (!scope.group() && scope.projectIds().isEmpty()) {
      return List.of();
    }
    var query =
        entities.createQuery(
            "select new io.shouwen.organization.boundary.Choice(p.id, p.name) from Project p"
                + (scope.group() ? "" : " where p.id in :ids")
                + " order by p.code",
            Choice.class);
    if (!scope.group()) {
      query.setParameter("ids", scope.projectIds());
    }
    return query.setMaxResults(CHOICES).getResultList();
  }

  public List<Choice> companiesOf(Scope scope) {
    if (!scope.group() && scope.projectIds().isEmpty()) {
      return List.of();
    }
    var query =
        entities.createQuery(
            "select new io.shouwen.organization.boundary.Choice(c.id, c.name) from Company c"
                + (scope.group()
                    ? ""
                    : " where c.id in (select p.companyId from Project p where p.id in :ids)")
                + " order by c.code",
            Choice.class);
    if (!scope.group()) {
      query.setParameter("ids", scope.projectIds());
    }
    return query.setMaxResults(CHOICES).getResultList();
  }

  public List<Choice> departmentsOf(long projectId) {
    return entities
        .createQuery(
            """
            select new io.shouwen.organization.boundary.Choice(d.id, d.name) from Department d
            where d.projectId = :project order by d.id
            """,
            Choice.class)
        .setParameter("project", projectId)
        .setMaxResults(CHOICES)
        .getResultList();
  }

  public List<Choice> staffOfDepartment(long departmentId) {
    return entities
        .createQuery(
            """
            select new io.shouwen.organization.boundary.Choice(s.id, s.name) from Staff s
            where s.departmentId = :department order by s.name
            """,
            Choice.class)
        .setParameter("department", departmentId)
        .setMaxResults(CHOICES)
        .getResultList();
  }

  /**
   * Everybody whose scope is or contains the project: those who may take over or be named on a
   * case.
   */
  public List<Choice> staffFor(long projectId, long companyId) {
    return entities
        .createQuery(
            """
            select new io.shouwen.organization.boundary.Choice(s.id, s.name) from Staff s
            where s.scopeProjectId = :project or s.scopeCompanyId = :company order by s.name
            """,
            Choice.class)
        .setParameter("project", projectId)
        .setParameter("company", companyId)
        .setMaxResults(CHOICES)
        .getResultList();
  }

  /** The staff whose scope lies within a scope of projects, or all for the group. */
  public List<Choice> staffWithin(Scope scope) {
    return staff(scope, "s.scopeProjectId in :projects");
  }

  /** The staff whose scope touches a scope: who could stand in for somebody with it. */
  public List<Choice> deputiesFor(Scope scope) {
    return staff(
        scope,
        """
        (s.scopeGroup = :group or s.scopeProjectId in :projects or s.scopeCompanyId in (
          select p.companyId from Project p where p.id in :projects))
        """);
  }

  private List<Choice> staff(Scope scope, String condition) {
    if (!scope.group() && scope.projectIds().isEmpty()) {
      return List.of();
    }
    var query =
        entities.createQuery(
            "select new io.shouwen.organization.boundary.Choice(s.id, s.name) from Staff s"
                + (scope.group() ? "" : " where " + condition)
                + " order by s.name, s.id",
            Choice.class);
    if (!scope.group()) {
      query.setParameter("projects", scope.projectIds());
      if (condition.contains(":group")) {
        query.setParameter("group", true);
      }
    }
    return query.setMaxResults(CHOICES).getResultList();
  }
}
