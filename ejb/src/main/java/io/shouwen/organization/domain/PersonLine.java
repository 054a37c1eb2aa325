package io.shouwen.organization.domain;

import io.shouwen.organization.domain.DirectorySheet.Bad;
import io.shouwen.organization.domain.DirectorySheet.Column;
import io.shouwen.organization.domain.DirectorySheet.Line;
import io.shouwen.shared.RuleViolation;
import io.shouwen.shared.reading.WordList;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file of people, understood: who, where their roles hold, and whether they leave. A
 * column that the file does not have keeps what is known; an empty cell says that there is none. A
 * file never brings somebody back who left.
 *
 * @param phone null to keep what is known, empty for none
 * @param post null to keep what is known
 * @param leavesOn the last day, or null when the file says none
 * @param left true for somebody who is gone at once
 */
public record PersonLine(
    Line line,
    String username,
    String name,
    @Nullable String phone,
    @Nullable Post post,
    @Nullable LocalDate leavesOn,
    boolean left) {

  /** Where roles may hold. */
  enum Place {
    GROUP,
    COMPANY,
    PROJECT
  }

  /** Whether somebody is there. */
  enum Standing {
    HERE,
    LEFT
  }

  /** The organisation by the codes that files use. */
  public static final class Known {
    private final Map<String, Long> companies = new HashMap<>();
    private final Map<String, Project> projects = new HashMap<>();
    private final Map<Long, Map<String, Long>> departments = new HashMap<>();
    private final Map<Long, Map<DepartmentKind, Long>> kinds = new HashMap<>();

    public void add(Company company) {
      companies.put(code(company.code()), company.id());
    }

    public void add(Project project) {
      projects.put(code(project.code()), project);
    }

    public void add(Department department) {
      departments
          .computeIfAbsent(department.projectId(), id -> new HashMap<>())
          .put(WordList.normal(department.name()), department.id());
      kinds
          .computeIfAbsent(department.projectId(), id -> new HashMap<>())
          .put(department.kind(), department.id());
    }

    private @Nullable Long department(long project, String typed) {
      Long named = departments.getOrDefault(project, Map.of()).get(WordList.normal(typed));
      return named != null
          ? named
          : DirectoryWords.ALL
              .meant(DepartmentKind.class, typed)
              .map(kind -> kinds.getOrDefault(project, Map.of()).get(kind))
              .orElse(null);
    }

    private static String code(String typed) {
      return typed.strip().toUpperCase(Locale.ROOT);
    }
  }

  /** A refusal at a column, on its way to the caller. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Bad bad;

    Refused(Bad bad) {
      super(bad.code());
      this.bad = bad;
    }
  }

  /** Either what the row says, or why it cannot go in. */
  public record Read(@Nullable PersonLine person, @Nullable Bad bad) {}

  /** Understands a row. */
  public static Read read(Line line, Known known) {
    try {
      return new Read(understood(line, known), null);
    } catch (Refused refused) {
      return new Read(null, refused.bad);
    }
  }

  private static PersonLine understood(Line line, Known known) {
    String username = line.text(Column.USERNAME);
    String name = line.text(Column.NAME);
    String phone = line.cell(Column.PHONE);
    Post post = post(line, known);
    check(line, Column.USERNAME, () -> Staff.join(username, "-", null, Post.ofGroup()));
    check(line, Column.NAME, () -> Staff.join(username, name, null, Post.ofGroup()));
    check(line, Column.PHONE, () -> Staff.join(username, name, phone, Post.ofGroup()));
    return new PersonLine(line, username, name, phone, post, leavesOn(line), left(line));
  }

  private static void check(Line line, Column column, Runnable rule) {
    try {
      rule.run();
    } catch (RuleViolation refused) {
      throw new Refused(line.bad(column, refused));
    }
  }

  private static @Nullable LocalDate leavesOn(Line line) {
    String typed = line.text(Column.LEAVES_ON);
    return typed.isEmpty()
        ? null
        : DirectorySheet.day(typed)
            .orElseThrow(() -> new Refused(line.bad(Column.LEAVES_ON, "organization.date", typed)));
  }

  private static boolean left(Line line) {
    String typed = line.text(Column.STATE);
    return !typed.isEmpty()
        && DirectoryWords.ALL
                .meant(Standing.class, typed)
                .orElseThrow(
                    () -> new Refused(line.bad(Column.STATE, "organization.standing", typed)))
            == Standing.LEFT;
  }

  /** The scope that is named, else the narrowest place that is given; null when nothing is said. */
  private static @Nullable Post post(Line line, Known known) {
    String company = line.text(Column.COMPANY);
    String project = line.text(Column.PROJECT);
    String department = line.text(Column.DEPARTMENT);
    String scope = line.text(Column.SCOPE);
    Place place;
    if (!scope.isEmpty()) {
      Optional<Place> meant = DirectoryWords.ALL.meant(Place.class, scope);
      place =
          meant.orElseThrow(
              () -> new Refused(line.bad(Column.SCOPE, "organization.scope-word", scope)));
    } else if (!project.isEmpty()) {
      place = Place.PROJECT;
    } else if (!company.isEmpty()) {
      place = Place.COMPANY;
    } else if (!department.isEmpty()) {
      throw new Refused(line.bad(Column.DEPARTMENT, "organization.department-without-project"));
    } else {
      return null;
    }
    return switch (place) {
      case GROUP -> Post.ofGroup();
      case COMPANY -> Post.ofCompany(company(line, known, company));
      case PROJECT -> project(line, known, project, department);
    };
  }

  private static long company(Line line, Known known, String typed) {
    Long id = known.companies.get(Known.code(typed));
    if (id == null) {
      throw new Refused(line.bad(Column.COMPANY, "organization.no-such-code", typed));
    }
    return id;
  }

  private static Post project(Line line, Known known, String typed, String department) {
    Project project = known.projects.get(Known.code(typed));
    if (project == null) {
      throw new Refused(line.bad(Column.PROJECT, "organization.no-such-code", typed));
    }
    String company = line.text(Column.COMPANY);
    if (!company.isEmpty() && company(line, known, company) != project.companyId()) {
      throw new Refused(
          line.bad(Column.PROJECT, "organization.project-of-another", typed, company));
    }
    if (department.isEmpty()) {
      return Post.ofProject(project.id(), null);
    }
    Long id = known.department(project.id(), department);
    if (id == null) {
      throw new Refused(
          line.bad(Column.DEPARTMENT, "organization.no-such-department", department, typed));
    }
    return Post.ofProject(project.id(), id);
  }
}
