package io.shouwen.organization.boundary;

import io.shouwen.organization.domain.Company;
import io.shouwen.organization.domain.Department;
import io.shouwen.organization.domain.Project;
import io.shouwen.organization.domain.Staff;
import io.shouwen.organization.store.OrganizationStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** What the history of the directory writes down of somebody. */
@ApplicationScoped
class StaffRecords {
  /** The whole group, as files write it too. */
  private static final String GROUP = "GROUP";

  @Inject private OrganizationStore organization;

  @SuppressWarnings("NullAway.Init")
  StaffRecords() {}

  /** Name, phone and place, by the codes of company and project. */
  String words(Staff staff) {
    List<String> words = new ArrayList<>(List.of(staff.name()));
    if (staff.phone() != null) {
      words.add(staff.phone());
    }
    if (staff.scopeGroup()) {
      words.add(GROUP);
    }
    Long company = staff.scopeCompanyId();
    if (company != null) {
      organization.company(company).map(Company::code).ifPresent(words::add);
    }
    Long project = staff.scopeProjectId();
    if (project != null) {
      organization.project(project).map(Project::code).ifPresent(words::add);
    }
    Long department = staff.departmentId();
    if (department != null) {
      organization.department(department).map(Department::name).ifPresent(words::add);
    }
    return String.join(" · ", words);
  }
}
