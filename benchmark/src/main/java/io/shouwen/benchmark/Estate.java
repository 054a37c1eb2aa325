package io.shouwen.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/**
 * The organisation of a large group, written by SQL as its import writes it: 300 projects of one
 * company, each with two departments and ten people. Ids tell what something is, so that whoever
 * copies a row finds the same person of another project.
 */
final class Estate {
  static final int PROJECTS = 300;
  static final int PEOPLE = 10;

  /** Users who sign in at once, each of another project. */
  static final int USERS = 8;

  static final String PASSWORD = "benchmark-password";

  /** The id of a member of staff is this, ten times the project, and the place among the ten. */
  static final long STAFF = 1_000_000;

  /** The id of a department is this, ten times the project, and the place among the ten. */
  static final long DEPARTMENTS = 2_000_000;

  private static final String[] ROLES = {
    "RECEPTIONIST",
    "DEPARTMENT_HEAD",
    "CENTRE_SUPERVISOR",
    "CENTRE_MANAGER",
    "INTERVIEWER",
    "HANDLER",
    "HANDLER",
    "ADMINISTRATOR",
    "RECEPTIONIST",
    "GENERAL_MANAGER"
  };

  private Estate() {}

  /** Somebody of a project, from 1, by the place among its ten people, from 0. */
  static String username(int project, int place) {
    return "u" + project + "." + place;
  }

  static String receptionist(int project) {
    return username(project, 0);
  }

  static String head(int project) {
    return username(project, 1);
  }

  static String centreManager(int project) {
    return username(project, 3);
  }

  static String interviewer(int project) {
    return username(project, 4);
  }

  /** Looks after the whole group's installation. */
  static String administrator() {
    return username(1, 7);
  }

  /** Sees the whole group. */
  static String generalManager(int project) {
    return username(project, 9);
  }

  /** Who may sign in, and as what. */
  static Map<String, String> users() {
    Map<String, String> users = new TreeMap<>();
    for (int project = 1; project <= USERS; project++) {
      users.put(receptionist(project), "receptionist");
      users.put(generalManager(project), "general-manager");
      users.put(head(project), "department-head");
    }
    users.put(centreManager(1), "centre-manager");
    users.put(interviewer(1), "interviewer");
    users.put(administrator(), "administrator");
    return users;
  }

  /** Writes it into a database that has the product's schema and nobody in it. */
  static void write(Connection database) throws SQLException {
    StringBuilder roles = new StringBuilder();
    for (int place = 0; place < PEOPLE; place++) {
      roles.append(place == 0 ? "" : ",").append("(%d, '%s')".formatted(place, ROLES[place]));
    }
    try (Statement statement = database.createStatement()) {
      statement.execute(
          """
          insert into company (id, code, name, time_zone)
            values (1, 'QY', '启元物业集团', 'Asia/Shanghai');
          insert into project (id, company_id, code, name)
            select g, 1, 'P' || lpad(g::text, 3, '0'), %2$s || '第' || g || '期'
            from generate_series(1, %1$d) g;
          insert into department (id, project_id, kind, name)
            select %3$d + 10 * g + d.n, g, d.kind, d.name from generate_series(1, %1$d) g,
              (values (0, 'ENGINEERING', '工程部'), (1, 'CUSTOMER_SERVICE', '客服中心')) d (n, kind, name);
          insert into staff (id, username, name, department_id, scope_group, scope_project_id)
            select %4$d + 10 * g + r.place, 'u' || g || '.' || r.place, %5$s,
              %3$d + 10 * g + case when r.role in ('DEPARTMENT_HEAD', 'HANDLER') then 0 else 1 end,
              r.role in ('GENERAL_MANAGER', 'ADMINISTRATOR'), g
            from generate_series(1, %1$d) g, (values %6$s) r (place, role);
          insert into staff_role (id, staff_id, role)
            select s.id, s.id, r.role from staff s join (values %6$s) r (place, role)
              on r.place = s.id %% 10
          """
              .formatted(
                  PROJECTS,
                  Texts.pick(Texts.GARDENS, "g"),
                  DEPARTMENTS,
                  STAFF,
                  Texts.name("g * 31 + r.place * 7"),
                  roles));
    }
  }
}
