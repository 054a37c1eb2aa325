package io.shouwen.organization.boundary;

import io.shouwen.organization.domain.Project;
import io.shouwen.organization.domain.Role;
import io.shouwen.organization.domain.Scope;
import io.shouwen.organization.domain.Staff;
import io.shouwen.organization.domain.Succession;
import io.shouwen.organization.store.DirectoryStore;
import io.shouwen.organization.store.OrganizationStore;
import io.shouwen.organization.store.PeopleStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
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
 * door for people: it knows no caller and no scope. Somebody on leave is replaced by their deputy,
 * somebody who left by their superior.
 */
@ApplicationScoped
public class People implements Roster {
  @Inject private PeopleStore people;
  @Inject private OrganizationStore organization;
  @Inject private DirectoryStore rota;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public People() {}

  @Override
  public List<OnDuty> holding(Role role, long projectId, Instant at) {
    return organization
        .project(projectId)
        .map(project -> onDuty(people.holding(role, project.id(), project.companyId(), at), at))
        .orElse(List.of());
  }

  /** Those who hold the role anywhere. */
  public List<OnDuty> holding(Role role, Instant at) {
    return onDuty(people.holding(role, at), at);
  }

  @Override
  public List<OnDuty> heads(long departmentId, Instant at) {
    return onDuty(people.headsOf(departmentId, at), at);
  }

  @Override
  public List<OnDuty> person(long staffId, long projectId, Instant at) {
    Optional<Staff> known = organization.staff(staffId);
    if (known.isEmpty()) {
      return List.of();
    }
    Staff staff = known.get();
    return staff.hasLeft(at)
        ? superiors(staff, projectId, at)
        : onDuty(List.of(new Choice(staff.id(), staff.name())), at);
  }

  @Override
  public boolean hasLeft(long staffId, Instant at) {
    return organization.staff(staffId).filter(staff -> staff.hasLeft(at)).isPresent();
  }

  @Override
  public List<OnDuty> onCall(long projectId, Instant at) {
    return onDuty(rota.onCall(projectId, at), at);
  }

  /** Of these people those who have left. */
  public Set<Long> left(Set<Long> staffIds, Instant at) {
    return people.left(staffIds, at);
  }

  /** Everybody who has left, the latest first; at most the last thousand. */
  public List<Long> left(Instant at) {
    return people.left(at);
  }

  /** The rank whose holders take over in a project what somebody left behind. */
  public Optional<Integer> superiorRank(long leaverId, long projectId, Instant at) {
    Set<Integer> held =
        people.managing(projectId, companyOf(projectId), at).stream()
            .map(Role::rank)
            .collect(Collectors.toSet());
    return Succession.superior(rankOf(leaverId), held);
  }

  private int rankOf(long staffId) {
    return people.rolesOf(staffId).stream().mapToInt(Role::rank).max().orElse(0);
  }

  private List<OnDuty> superiors(Staff leaver, long projectId, Instant at) {
    return superiorRank(leaver.id(), projectId, at)
        .map(
            rank ->
                holding(Role.ofRank(rank), projectId, at).stream()
                    .map(s -> new OnDuty(s.staffId(), s.name(), leaver.id(), leaver.name()))
                    .toList())
        .orElse(List.of());
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
        && !staff.get().hasLeft(clock.instant())
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
    return organization
        .staff(staffId)
        .filter(staff -> !staff.hasLeft(clock.instant()))
        .map(organization::scopeOf)
        .orElse(Scope.nothing());
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
