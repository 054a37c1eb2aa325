package io.shouwen.organization.store;

import io.shouwen.organization.boundary.Choice;
import io.shouwen.organization.domain.Company;
import io.shouwen.organization.domain.Department;
import io.shouwen.organization.domain.Project;
import io.shouwen.organization.domain.Scope;
import io.shouwen.organization.domain.Staff;
import io.shouwen.shared.Reach;
import io.shouwen.shared.Unscoped;
import io.shouwen.shared.Unscoped.Because;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finders of companies, projects, departments and staff. */
@ApplicationScoped
@Unscoped(Because.COMMON) // but for what people choose from
public class OrganizationStore {
  /** A choice in a form never lists more than this; large groups search instead. */
  private static final int CHOICES = 500;

  private static final String NAMED =
      "select new io.shouwen.organization.boundary.Choice(s.id, s.name) from Staff s"
          + " where (s.leavesAt is null or s.leavesAt > :at)";
  private static final String BY_NAME = " order by s.name, s.id";

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
    Reach reach = scope.within("p.id");
    return reach.hidesAll()
        ? List.of()
        : reach
            .bind(
                entities.createQuery(
                    "select new io.shouwen.organization.boundary.Choice(p.id, p.name)"
                        + " from Project p where p.id is not null"
                        + reach.and()
                        + "order by p.code",
                    Choice.class))
            .setMaxResults(CHOICES)
            .getResultList();
  }

  public List<Choice> companiesOf(Scope scope) {
    Reach reach = scope.within("p.id");
    return reach.hidesAll()
        ? List.of()
        : reach
            .bind(
                entities.createQuery(
                    "select new io.shouwen.organization.boundary.Choice(c.id, c.name)"
                        + " from Company c where c.id in (select p.companyId from Project p"
                        + " where p.id is not null"
                        + reach.and()
                        + ") order by c.code",
                    Choice.class))
            .setMaxResults(CHOICES)
            .getResultList();
  }

  /** All companies by code, or the one. */
  public List<Choice> companiesFor(@Nullable Long companyId) {
    var query =
        entities.createQuery(
            "select new io.shouwen.organization.boundary.Choice(c.id, c.name) from Company c"
                + (companyId == null ? "" : " where c.id = :company")
                + " order by c.code",
            Choice.class);
    if (companyId != null) {
      query.setParameter("company", companyId);
    }
    return query.setMaxResults(CHOICES).getResultList();
  }

  /** All projects by code, or those of a company. */
  public List<Choice> projectsOfCompany(@Nullable Long companyId) {
    var query =
        entities.createQuery(
            "select new io.shouwen.organization.boundary.Choice(p.id, p.name) from Project p"
                + (companyId == null ? "" : " where p.companyId = :company")
                + " order by p.code",
            Choice.class);
    if (companyId != null) {
      query.setParameter("company", companyId);
    }
    return query.setMaxResults(CHOICES).getResultList();
  }

  public List<Company> companies() {
    return entities.createQuery("select c from Company c", Company.class).getResultList();
  }

  public List<Project> projects() {
    return entities.createQuery("select p from Project p", Project.class).getResultList();
  }

  public List<Department> departments() {
    return entities.createQuery("select d from Department d", Department.class).getResultList();
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

  /** The people of a department who are there at the instant. */
  public List<Choice> staffOfDepartment(long departmentId, Instant at) {
    return entities
        .createQuery(
            """
            select new io.shouwen.organization.boundary.Choice(s.id, s.name) from Staff s
            where s.departmentId = :department and (s.leavesAt is null or s.leavesAt > :at)
            order by s.name
            """,
            Choice.class)
        .setParameter("at", at)
        .setParameter("department", departmentId)
        .setMaxResults(CHOICES)
        .getResultList();
  }

  /**
   * Everybody there whose scope is or contains the project: those who may take over or be named on
   * a case.
   */
  public List<Choice> staffFor(long projectId, long companyId, Instant at) {
    return entities
        .createQuery(
            """
            select new io.shouwen.organization.boundary.Choice(s.id, s.name) from Staff s
            where (s.scopeProjectId = :project or s.scopeCompanyId = :company)
              and (s.leavesAt is null or s.leavesAt > :at) order by s.name
            """,
            Choice.class)
        .setParameter("at", at)
        .setParameter("project", projectId)
        .setParameter("company", companyId)
        .setMaxResults(CHOICES)
        .getResultList();
  }

  /** The staff whose scope lies within a scope of projects, or all for the group. */
  public List<Choice> staffWithin(Scope scope, Instant at) {
    Reach reach = scope.within("s.scopeProjectId");
    return reach.hidesAll()
        ? List.of()
        : named(reach.bind(entities.createQuery(NAMED + reach.and() + BY_NAME, Choice.class)), at);
  }

  /** The staff whose scope touches a scope: who could stand in for somebody with it. */
  public List<Choice> deputiesFor(Scope scope, Instant at) {
    Reach reach = scope.within("p.id");
    if (reach.hidesAll()) {
      return List.of();
    }
    return named(
        reach
            .bind(
                entities.createQuery(
                    NAMED
                        + """
                         and (s.scopeGroup = :group
                          or s.scopeProjectId in (select p.id from Project p where p.id is not null
                        """
                        + reach.and()
                        + ") or s.scopeCompanyId in (select p.companyId from Project p"
                        + " where p.id is not null"
                        + reach.and()
                        + "))"
                        + BY_NAME,
                    Choice.class))
            .setParameter("group", true),
        at);
  }

  private static List<Choice> named(TypedQuery<Choice> query, Instant at) {
    return query.setParameter("at", at).setMaxResults(CHOICES).getResultList();
  }
}
