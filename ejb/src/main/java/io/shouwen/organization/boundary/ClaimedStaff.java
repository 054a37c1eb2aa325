package io.shouwen.organization.boundary;

import io.shouwen.organization.domain.ClaimedScope;
import io.shouwen.organization.domain.Company;
import io.shouwen.organization.domain.Department;
import io.shouwen.organization.domain.DepartmentKind;
import io.shouwen.organization.domain.Project;
import io.shouwen.organization.domain.Staff;
import io.shouwen.organization.store.ClaimedStaffStore;
import io.shouwen.organization.store.OrganizationStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings the staff directory up to what a sign-in says, for a group whose provider decides where
 * roles hold. A code that is not known here is no scope.
 */
@ApplicationScoped
public class ClaimedStaff {
  private static final Logger LOG = System.getLogger(ClaimedStaff.class.getName());

  private static final int LONGEST_USERNAME = 100;

  @Inject private OrganizationStore organization;
  @Inject private ClaimedStaffStore claimed;

  @SuppressWarnings("NullAway.Init")
  public ClaimedStaff() {}

  /** Makes or changes the row of somebody; nothing when the directory decides. */
  public void keep(CallerClaims claims) {
    if (!claims.decideScope() || claims.username().length() > LONGEST_USERNAME) {
      return;
    }
    Place place = place(claims.claimedScope());
    if (place.equals(Place.NOWHERE)) {
      LOG.log(Level.WARNING, "The sign-in of a person names no scope that is known here");
    }
    Staff staff =
        organization
            .staffNamed(claims.username())
            .orElseGet(
                () -> {
                  Staff fresh = Staff.signedIn(claims.username(), claims.name());
                  organization.add(fresh);
                  return fresh;
                });
    staff.claimed(
        claims.name(), place.group(), place.companyId(), place.projectId(), place.departmentId());
  }

  /** Where a scope lies here. */
  private record Place(
      boolean group,
      @Nullable Long companyId,
      @Nullable Long projectId,
      @Nullable Long departmentId) {
    static final Place NOWHERE = new Place(false, null, null, null);
  }

  private Place place(ClaimedScope scope) {
    return switch (scope.reach()) {
      case NOTHING -> Place.NOWHERE;
      case GROUP -> new Place(true, null, null, null);
      case COMPANY ->
          claimed
              .companyCoded(scope.code())
              .map(Company::id)
              .map(id -> new Place(false, id, null, null))
              .orElse(Place.NOWHERE);
      case PROJECT ->
          organization
              .projectCoded(scope.code())
              .map(Project::id)
              .map(id -> new Place(false, null, id, null))
              .orElse(Place.NOWHERE);
      case DEPARTMENT -> department(scope).orElse(Place.NOWHERE);
    };
  }

  private Optional<Place> department(ClaimedScope scope) {
    Optional<DepartmentKind> kind =
        Arrays.stream(DepartmentKind.values())
            .filter(each -> each.name().equals(scope.kind()))
            .findFirst();
    Optional<Project> project = organization.projectCoded(scope.code());
    if (kind.isEmpty() || project.isEmpty()) {
      return Optional.empty();
    }
    return claimed
        .department(project.get().id(), kind.get())
        .map(Department::id)
        .map(id -> new Place(false, null, project.get().id(), id));
  }
}
