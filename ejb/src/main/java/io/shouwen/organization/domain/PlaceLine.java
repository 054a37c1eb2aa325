package io.shouwen.organization.domain;

import io.shouwen.organization.domain.DirectorySheet.Bad;
import io.shouwen.organization.domain.DirectorySheet.Column;
import io.shouwen.organization.domain.DirectorySheet.Line;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;

/** What a row of a file of companies, projects or departments has to say. */
public final class PlaceLine {
  /** Longest name of a company, project or department. */
  static final int LONGEST_NAME = 100;

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final int LONGEST_COMPANY_CODE = 20;
  private static final int LONGEST_PROJECT_CODE = 10;

  private PlaceLine() {}

  /** Why a company cannot go in; empty when it can. */
  public static Optional<Bad> company(Line line) {
    Optional<Bad> bad = coded(line, LONGEST_COMPANY_CODE);
    if (bad.isPresent()) {
      return bad;
    }
    try {
      zone(line);
      return Optional.empty();
    } catch (DateTimeException unknown) {
      return Optional.of(line.bad(Column.ZONE, "organization.zone", line.text(Column.ZONE)));
    }
  }

  /** Why a project cannot go in; its code begins the number of each of its cases. */
  public static Optional<Bad> project(Line line) {
    return coded(line, LONGEST_PROJECT_CODE);
  }

  /** Why a department cannot go in. */
  public static Optional<Bad> department(Line line) {
    return kind(line).isEmpty()
        ? Optional.of(line.bad(Column.KIND, "organization.department-kind", line.text(Column.KIND)))
        : named(line);
  }

  /** The zone, of China when none is given. */
  public static ZoneId zone(Line line) {
    String typed = line.text(Column.ZONE);
    return typed.isEmpty() ? CHINA : ZoneId.of(typed);
  }

  /** What the department does. */
  public static Optional<DepartmentKind> kind(Line line) {
    return DirectoryWords.ALL.meant(DepartmentKind.class, line.text(Column.KIND));
  }

  private static Optional<Bad> coded(Line line, int longest) {
    return line.text(Column.CODE).matches("[A-Za-z0-9]{1," + longest + "}")
        ? named(line)
        : Optional.of(line.bad(Column.CODE, "organization.code", longest));
  }

  private static Optional<Bad> named(Line line) {
    String name = line.text(Column.NAME);
    return name.isEmpty() || name.length() > LONGEST_NAME
        ? Optional.of(line.bad(Column.NAME, "organization.place-name", LONGEST_NAME))
        : Optional.empty();
  }
}
