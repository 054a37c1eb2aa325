package io.shouwen.organization.boundary;

import io.shouwen.organization.domain.Actor;
import io.shouwen.organization.domain.Project;
import io.shouwen.organization.store.OrganizationStore;
import io.shouwen.shared.RuleViolation;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * The parts of the organisation that the caller may choose from. Everything outside the scope is
 * refused.
 */
@Stateless
@PermitAll
public class OrganizationQueries {
  @Inject private Callers callers;
  @Inject private OrganizationStore organization;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public OrganizationQueries() {}

  /**
   * The caller's name as colleagues know it; the login name of somebody the directory does not
   * know.
   */
  public String callerName() {
    return callers.current().name();
  }

  /** The projects in the caller's scope, by code. */
  public List<Choice> projects() {
    return organization.projectsIn(callers.current().scope());
  }

  /** The companies that run projects in the caller's scope, by code. */
  public List<Choice> companies() {
    return organization.companiesOf(callers.current().scope());
  }

  /** True when everything of a company is in the caller's scope. */
  public boolean reachesAllOf(long companyId) {
    Actor actor = callers.current();
    Set<Long> projects = organization.projectIdsOfCompany(companyId);
    return actor.scope().group()
        || (!projects.isEmpty() && actor.scope().projectIds().containsAll(projects));
  }

  /** The departments of a project. */
  public List<Choice> departments(long projectId) {
    requireProject(projectId);
    return organization.departmentsOf(projectId);
  }

  /** The people of a department. */
  public List<Choice> staffOfDepartment(long departmentId) {
    var department =
        organization
            .department(departmentId)
            .orElseThrow(() -> new RuleViolation("organization.unknown-department"));
    requireProject(department.projectId());
    return organization.staffOfDepartment(departmentId, clock.instant());
  }

  /** The people who may take over a case of the project or be named on it. */
  public List<Choice> staff(long projectId) {
    Project project = requireProject(projectId);
    return organization.staffFor(projectId, project.companyId(), clock.instant());
  }

  /** The short code by which the project's case numbers begin. */
  public String projectCode(long projectId) {
    return requireProject(projectId).code();
  }

  /** The time zone in which the project's people read dates. */
  public ZoneId timeZone(long projectId) {
    return organization
        .company(requireProject(projectId).companyId())
        .map(c -> c.timeZone())
        .orElseThrow(() -> new RuleViolation("organization.unknown-project"));
  }

  /** The company that runs the project. */
  public long companyId(long projectId) {
    return requireProject(projectId).companyId();
  }

  /** The name of the company that runs the project. */
  public String companyName(long projectId) {
    return organization
        .company(requireProject(projectId).companyId())
        .map(c -> c.name())
        .orElseThrow(() -> new RuleViolation("organization.unknown-project"));
  }

  private Project requireProject(long projectId) {
    Actor actor = callers.current();
    return organization
        .project(projectId)
        .filter(p -> actor.scope().holds(p.id()))
        .orElseThrow(() -> new RuleViolation("organization.unknown-project"));
  }
}
