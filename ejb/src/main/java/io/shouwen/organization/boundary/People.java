package io.shouwen.organization.boundary;

import io.shouwen.organization.domain.Project;
import io.shouwen.organization.domain.Role;
import io.shouwen.organization.domain.Scope;
import io.shouwen.organization.domain.Staff;
import io.shouwen.organization.store.OrganizationStore;
import io.shouwen.organization.store.PeopleStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whom to tell and who decides, for the other features inside their transactions. Not a
 * door for people: it knows no caller and no scope. Somebody on leave is replaced by their deputy.
 */
@ApplicationScoped
public class People implements Roster {
  @Inject private PeopleStore people;
  @Inject private OrganizationStore organization;

  @SuppressWarnings("NullAway.Init")
  public People() {}

  @Override
  public List<OnDuty> holding(Role role, long projectId, Instant at) {
    return organization
        .project(projectId)
        .map(project -> onDuty(people.holding(role, project.id(), project.companyId()), at))
        .orElse(List.of());
  }

  /** Those who hold the role anywhere. */
  public List<OnDuty> holding(Role role, Instant at) {
    return onDuty(people.holding(role), at);
  }

  @Override
  public List<OnDuty> heads(long departmentId, Instant at) {
    return onDuty(people.headsOf(departmentId), at);
  }

  @Override
  public Optional<OnDuty> person(long staffId, Instant at) {
    return organization
        .staff(staffId)
        .flatMap(s -> onDuty(List.of(new Choice(s.id(), s.name())), at).stream().findFirst());
  }

  /** The people on leave for whom somebody stands in now. */
  public Set<Long> standsInFor(long deputyId, Instant at) {
    return people.absentFor(deputyId, at);
  }

  /** An absence, also one that is over or called off. */
  public Optional<AbsenceView> absence(long absenceId) {
    return people.absenceView(absenceId);
  }

  /** The roles of somebody as last seen at sign-in. */
  public Set<Role> rolesOf(long staffId) {
    return people.rolesOf(staffId);
  }

  /** True when the project lies in the scope of somebody. */
  public boolean reaches(long staffId, long projectId) {
    Optional<Staff> staff = organization.staff(staffId);
    Optional<Project> project = organization.project(projectId);
    return staff.isPresent()
        && project.isPresent()
        && (staff.get().scopeGroup()
            || Long.valueOf(project.get().companyId()).equals(staff.get().scopeCompanyId())
            || Long.valueOf(projectId).equals(staff.get().scopeProjectId()));
  }

  /** The name of somebody as colleagues know it. */
  public String nameOf(long staffId) {
    return organization.staff(staffId).map(Staff::name).orElse("");
  }

  /** Where the roles of somebody hold. */
  public Scope scopeOf(long staffId) {
    return organization.staff(staffId).map(organization::scopeOf).orElse(Scope.nothing());
  }

  /** The company that runs a project. */
  public long companyOf(long projectId) {
    return organization.project(projectId).map(Project::companyId).orElseThrow();
  }

  /** The zone in which the project's days begin and end. */
  public ZoneId zoneOf(long projectId) {
    return organization.company(companyOf(projectId)).map(c -> c.timeZone()).orElseThrow();
  }

  /** One statement for the absences of all of them. */
  private List<OnDuty> onDuty(List<Choice> staff, Instant at) {
    if (staff.isEmpty()) {
      return List.of();
    }
    Map<Long, Long> deputies = new HashMap<>();
    people
        .absences(staff.stream().map(Choice::id).collect(Collectors.toSet()), at)
        .forEach(absence -> deputies.put(absence.staffId(), absence.deputyId()));
    return staff.stream().map(s -> onDuty(s, deputies.get(s.id()))).distinct().toList();
  }

  private OnDuty onDuty(Choice person, @Nullable Long deputyId) {
    return Optional.ofNullable(deputyId)
        .flatMap(organization::staff)
        .map(deputy -> new OnDuty(deputy.id(), deputy.name(), person.id(), person.name()))
        .orElseGet(() -> new OnDuty(person.id(), person.name(), null, null));
  }
}
