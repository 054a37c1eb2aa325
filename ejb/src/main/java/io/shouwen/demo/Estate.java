package io.shouwen.demo;

import io.shouwen.complaint.domain.Severity;
import io.shouwen.demo.DemoPeople.Person;
import io.shouwen.organization.domain.DepartmentKind;
import io.shouwen.organization.domain.Role;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The organisation, the houses and the customers of the demo, as the making of complaints needs
 * them.
 *
 * @param zone the time zone of its companies
 * @param projects by code
 */
record Estate(ZoneId zone, Map<String, DemoProject> projects) {
  Estate {
    projects = Map.copyOf(projects);
  }

  DemoProject project(String code) {
    return Objects.requireNonNull(projects.get(code), code);
  }

  /** Somebody who lives or works there. */
  record DemoCustomer(long id, String name, String phone, long unitId, String unitLabel) {}

  /**
   * A project with its people.
   *
   * @param receptionists the first one is the demo person, where there is one
   * @param heads by department
   * @param handlers by department
   */
  record DemoProject(
      long id,
      Map<DepartmentKind, Long> departments,
      List<Person> receptionists,
      Map<DepartmentKind, Person> heads,
      Map<DepartmentKind, Person> handlers,
      Map<Role, Person> others,
      List<DemoCustomer> customers) {

    long department(DepartmentKind kind) {
      return Objects.requireNonNull(departments.get(kind));
    }

    Person head(DepartmentKind kind) {
      return Objects.requireNonNull(heads.get(kind));
    }

    Person handler(DepartmentKind kind) {
      return Objects.requireNonNull(handlers.get(kind));
    }

    Person one(Role role) {
      return Objects.requireNonNull(others.get(role), role::toString);
    }

    /** Who takes a reopened case of this severity in hand (H-6). */
    Person superiorFor(Severity severity) {
      return one(
          switch (severity) {
            case MINOR -> Role.CENTRE_SUPERVISOR;
            case IMPORTANT -> Role.CENTRE_MANAGER;
            case MAJOR -> Role.COMPANY_MANAGER;
          });
    }
  }
}
