package io.shouwen.organization.boundary;

import io.shouwen.organization.domain.Company;
import io.shouwen.organization.domain.Project;
import io.shouwen.organization.domain.Staff;
import io.shouwen.organization.store.OrganizationStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whom the product speaks to by itself. For features that work in nobody's name; no door for
 * people: it asks nobody's scope and hands out nothing to a page.
 */
@ApplicationScoped
public class StaffDirectory {
  /** The zone of people who belong to no company. */
  private static final ZoneId HOUSE = ZoneId.of("Asia/Shanghai");

  @Inject private OrganizationStore organization;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public StaffDirectory() {}

  /**
   * A member of staff as somebody to be told something.
   *
   * @param phone null when the directory has none
   * @param companyId null for people of the whole group
   * @param zone of their company
   */
  public record Person(
      long id, String name, @Nullable String phone, @Nullable Long companyId, ZoneId zone) {}

  /** True when they have left: nobody tells them anything any more. */
  public boolean hasLeft(long staffId) {
    return organization.staff(staffId).filter(s -> s.hasLeft(clock.instant())).isPresent();
  }

  /** A member of staff, also one who left; empty when there is none. */
  public Optional<Person> person(long staffId) {
    return organization.staff(staffId).map(this::person);
  }

  private Person person(Staff staff) {
    Long company = staff.scopeCompanyId();
    Long project = staff.scopeProjectId();
    if (company == null && project != null && !staff.scopeGroup()) {
      company = organization.project(project).map(Project::companyId).orElse(null);
    }
    ZoneId zone =
        company == null
            ? HOUSE
            : organization.company(company).map(Company::timeZone).orElse(HOUSE);
    return new Person(staff.id(), staff.name(), staff.phone(), company, zone);
  }

  /** The name of a company; empty when there is none. */
  public Optional<String> companyName(long companyId) {
    return organization.company(companyId).map(Company::name);
  }
}
