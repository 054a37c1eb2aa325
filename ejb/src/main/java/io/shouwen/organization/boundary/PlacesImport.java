package io.shouwen.organization.boundary;

import io.shouwen.organization.domain.Company;
import io.shouwen.organization.domain.Department;
import io.shouwen.organization.domain.DepartmentKind;
import io.shouwen.organization.domain.DirectorySheet;
import io.shouwen.organization.domain.DirectorySheet.Column;
import io.shouwen.organization.domain.DirectorySheet.Line;
import io.shouwen.organization.domain.PlaceLine;
import io.shouwen.organization.domain.Project;
import io.shouwen.organization.domain.StaffChange;
import io.shouwen.organization.store.DirectoryStore;
import io.shouwen.organization.store.OrganizationStore;
import io.shouwen.shared.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets companies, projects and departments of a file in. What cases hang on stays as it is: the
 * zone of a company, the company of a project, codes; only names change.
 */
@ApplicationScoped
class PlacesImport {
  @Inject private AdministratorReach reach;
  @Inject private Callers callers;
  @Inject private OrganizationStore organization;
  @Inject private DirectoryStore directory;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  PlacesImport() {}

  void companies(DirectorySheet sheet, ImportedDirectory found, boolean write) {
    RuleViolation.unless(reach.group(), "organization.group-only");
    Map<String, Company> known = new HashMap<>();
    organization.companies().forEach(c -> known.put(key(c.code()), c));
    for (Line line : sheet.lines()) {
      String code = line.text(Column.CODE);
      Optional<DirectorySheet.Bad> bad = PlaceLine.company(line);
      if (bad.isPresent()) {
        found.bad(bad.get());
        continue;
      }
      if (!found.once(line, Column.CODE, code)) {
        continue;
      }
      Company company = known.get(key(code));
      String name = line.text(Column.NAME);
      if (company != null
          && !line.text(Column.ZONE).isEmpty()
          && !company.timeZone().equals(PlaceLine.zone(line))) {
        found.bad(line.bad(Column.ZONE, "organization.zone-stays", company.timeZone()));
      } else if (found.row(line, code, company == null ? null : company.name(), name) && write) {
        ZoneId zone = PlaceLine.zone(line);
        if (company == null) {
          organization.add(new Company(code, name, zone));
        } else {
          record(StaffChange.Kind.COMPANY, code, company.name(), name);
          company.rename(name);
          continue;
        }
        record(StaffChange.Kind.COMPANY, code, null, name);
      }
    }
  }

  void projects(DirectorySheet sheet, ImportedDirectory found, boolean write) {
    DirectoryStore.Within within = reach.within();
    Map<String, Company> companies = new HashMap<>();
    organization.companies().forEach(c -> companies.put(key(c.code()), c));
    Map<String, Project> known = new HashMap<>();
    organization.projects().forEach(p -> known.put(key(p.code()), p));
    for (Line line : sheet.lines()) {
      String code = line.text(Column.CODE);
      Company company = companies.get(key(line.text(Column.COMPANY)));
      Optional<DirectorySheet.Bad> bad = PlaceLine.project(line);
      if (bad.isPresent()) {
        found.bad(bad.get());
      } else if (company == null) {
        found.bad(line.bad(Column.COMPANY, "organization.no-such-code", line.text(Column.COMPANY)));
      } else if (within.projectId() != null
          || (within.companyId() != null && within.companyId() != company.id())) {
        found.bad(line.bad(Column.COMPANY, "organization.outside-your-scope"));
      } else if (found.once(line, Column.CODE, code)) {
        project(line, company, known.get(key(code)), found, write);
      }
    }
  }

  private void project(
      Line line,
      Company company,
      @Nullable Project project,
      ImportedDirectory found,
      boolean write) {
    String code = line.text(Column.CODE);
    String name = line.text(Column.NAME);
    if (project != null && project.companyId() != company.id()) {
      found.bad(line.bad(Column.COMPANY, "organization.project-stays", code));
      return;
    }
    String was = project == null ? null : project.name();
    if (found.row(line, code, was, name) && write) {
      if (project == null) {
        organization.add(new Project(company, code, name));
      } else {
        project.rename(name);
      }
      record(StaffChange.Kind.PROJECT, code, was, name);
    }
  }

  /** A file without a project column means all projects that the caller looks after. */
  void departments(DirectorySheet sheet, ImportedDirectory found, boolean write) {
    DirectoryStore.Within within = reach.within();
    Map<String, Project> projects = new HashMap<>();
    organization.projects().stream()
        .filter(
            p ->
                within.projectId() != null
                    ? within.projectId() == p.id()
                    : within.companyId() == null || within.companyId() == p.companyId())
        .forEach(p -> projects.put(key(p.code()), p));
    Map<Long, Map<DepartmentKind, Department>> known = new HashMap<>();
    organization
        .departments()
        .forEach(d -> known.computeIfAbsent(d.projectId(), id -> new HashMap<>()).put(d.kind(), d));
    for (Line line : sheet.lines()) {
      String typed = line.text(Column.PROJECT);
      Optional<DirectorySheet.Bad> bad = PlaceLine.department(line);
      Collection<Project> meant =
          typed.isEmpty()
              ? projects.values()
              : Optional.ofNullable(projects.get(key(typed))).stream().toList();
      if (bad.isPresent()) {
        found.bad(bad.get());
      } else if (meant.isEmpty()) {
        found.bad(line.bad(Column.PROJECT, "organization.no-such-code", typed));
      } else {
        DepartmentKind kind = PlaceLine.kind(line).orElseThrow();
        for (Project project : List.copyOf(meant)) {
          if (found.once(line, Column.KIND, project.code() + " " + kind)) {
            department(
                line, project, known.getOrDefault(project.id(), Map.of()).get(kind), found, write);
          }
        }
      }
    }
  }

  private void department(
      Line line,
      Project project,
      @Nullable Department department,
      ImportedDirectory found,
      boolean write) {
    DepartmentKind kind = PlaceLine.kind(line).orElseThrow();
    String name = line.text(Column.NAME);
    String key = project.code() + " " + kind;
    String was = department == null ? null : department.name();
    if (found.row(line, key, was, name) && write) {
      if (department == null) {
        organization.add(new Department(project, kind, name));
      } else {
        department.rename(name);
      }
      record(StaffChange.Kind.DEPARTMENT, key, was, name);
    }
  }

  private void record(StaffChange.Kind kind, String subject, @Nullable String was, String became) {
    directory.add(
        new StaffChange(null, kind, subject, was, became, callers.current(), clock.instant()));
  }

  private static String key(String code) {
    return code.strip().toUpperCase(Locale.ROOT);
  }
}
