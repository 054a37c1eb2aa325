package io.shouwen.it.harness;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Many cases in an empty PostgreSQL database with the product's schema, written at once by SQL: a
 * fifth of them open, in hand at a department, each with the deadlines that such a case has, all
 * due in days. The steps of some can be made due.
 */
public final class CaseRows {
  private static final int OPEN_ONE_IN = 5;
  private static final String ISO = "'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"'";
  private static final String NOW = "(now() at time zone 'UTC')";

  private final Connection database;

  public CaseRows(Connection database) {
    this.database = database;
  }

  /** Writes so many cases, spread over so many projects of one company with five people each. */
  public void fill(int cases, int projects) throws SQLException {
    run("set synchronous_commit = off");
    run(
        "insert into company (id, code, name, time_zone) values (1, 'C', 'Company', 'Asia/Shanghai')");
    run(
        """
        insert into project (id, company_id, code, name)
          select g, 1, 'P' || g, 'Project ' || g from generate_series(1, %d) g;
        insert into department (id, project_id, kind, name)
          select g, g, 'ENGINEERING', 'Engineering ' || g from generate_series(1, %d) g;
        insert into staff (id, username, name, department_id, scope_project_id)
          select 10 * g + r, 'u' || g || '.' || r, 'Person ' || g || '.' || r, g, g
          from generate_series(1, %d) g, generate_series(1, 5) r;
        insert into staff_role (id, staff_id, role)
          select s.id, s.id, case s.id %% 10 when 1 then 'RECEPTIONIST' when 2 then 'DEPARTMENT_HEAD'
            when 3 then 'CENTRE_SUPERVISOR' when 4 then 'CENTRE_MANAGER' else 'INTERVIEWER' end
          from staff s
        """
            .formatted(projects, projects, projects));
    String open = "g %% %d = 0".formatted(OPEN_ONE_IN);
    String received =
        NOW + " - case when " + open + " then interval '20 hours' else interval '90 days' end";
    run(
        """
        insert into complaint (id, version, number, project_id, channel, received_at, complainant,
          complainant_name, phone, place, subject, narrative, mood, category, severity, severity_rank,
          severity_reasons, validity, emergency, stage, owner_id, waiting_for, waiting_department_id,
          next_due_at, last_contact_at, last_changed_at, handler_may_reply, confidential,
          leads_common_problem, reopen_count)
        select g, 3, 'B-' || lpad(g::text, 8, '0'), g %% %1$d + 1, 'TELEPHONE', %2$s, 'CUSTOMER',
          '王小明', '13800001234', '3栋大堂', '电梯异响 ' || g, repeat('电梯运行时有异响，请尽快检查。', 8),
          'UPSET', 'EQUIPMENT', 'MINOR', 1, 'SMALL_INCONVENIENCE', 'UNDECIDED', false,
          case when %3$s then 'IN_HAND' else 'ARCHIVED' end, 10 * (g %% %1$d + 1) + 1,
          case when %3$s then 'DEPARTMENT' else 'NOBODY' end,
          case when %3$s then g %% %1$d + 1 end, case when %3$s then %4$s + interval '1 day' end, %2$s,
          %2$s, false, false, false, 0
        from generate_series(1, %5$d) g
        """
            .formatted(projects, received, open, NOW, cases));
    run(
        """
        insert into dispatch_part (id, complaint_id, department_id, department_name, task, leads_case,
          state, sent_at, sign_due_at, due_at, signed_at, signed_by_id)
        select c.id, c.id, c.project_id, 'Engineering', '到场检查', true,
          case when c.stage = 'IN_HAND' then 'SIGNED' else 'DONE' end, c.received_at,
          c.received_at + interval '10 minutes', c.received_at + interval '2 days', c.received_at,
          10 * c.project_id + 2
        from complaint c
        """);
    run(
        """
        insert into case_event (id, complaint_id, case_version, happened_at, actor_id, actor_name, kind,
          stage_before, stage_after, details)
        select 4 * c.id + e.n, c.id, e.n + 1, c.received_at, c.owner_id, 'Person', e.kind,
          e.stage_before, e.stage_after, e.details
        from complaint c, (values
          (0, 'RECEIVED', 'RECEIVED', 'RECEIVED', '{"channel":"TELEPHONE","severity":"MINOR"}'),
          (1, 'CONFIRMED', 'RECEIVED', 'CONFIRMED', '{"apologised":"true"}'),
          (2, 'DISPATCHED', 'CONFIRMED', 'DISPATCHED', '{"parts":"1"}'),
          (3, 'SIGNED', 'DISPATCHED', 'IN_HAND', '{"department":"Engineering"}')
        ) as e (n, kind, stage_before, stage_after, details)
        """);
    run(
        """
        insert into deadline (id, subject_kind, subject_id, obligation, deadline_key, started_at,
          first_due_at, due_at, ended_at, met, extensions, steps, next_at, wake_at, attempts)
        select 3 * g + o.n, 'CASE', g, o.obligation, 0, %2$s, d.due, d.due,
          case when not (%3$s) then %2$s + interval '1 hour' end, true, 0,
          case when %3$s then 'BREACH 0 ' || to_char(d.due, %1$s) else '' end,
          case when %3$s then d.due end, case when %3$s then d.due end, 0
        from generate_series(1, %4$d) g
          cross join (values (0, 'SOLVE'), (1, 'CONTACT'), (2, 'PROMOTION')) as o (n, obligation)
          cross join lateral (select %5$s + (2 + o.n) * interval '5 days' + g * interval '1 second')
            as d (due)
        """
            .formatted(ISO, received, open, cases, NOW));
    for (String sequence : new String[] {"complaint_seq", "case_child_seq", "deadline_seq"}) {
      run("alter sequence %s restart with %d".formatted(sequence, 8L * cases + 1_000));
    }
    run("set synchronous_commit = on");
    run("vacuum analyze");
  }

  /**
   * Makes the reminder to solve it due now, for open cases that it was not made due for before.
   *
   * @param round from 0, a new one each time
   * @return how many it was made due for
   */
  public int makeDue(int round, int many) throws SQLException {
    try (PreparedStatement update =
        database.prepareStatement(
            """
            update deadline set next_at = %1$s, wake_at = %1$s,
              steps = 'REMINDER 0 ' || to_char(%1$s, %2$s) || ';BREACH 0 ' || to_char(due_at, %2$s)
            where obligation = 'SOLVE' and subject_id in (
              select id from complaint where stage = 'IN_HAND' order by md5(id::text)
              offset ? limit ?)
            """
                .formatted(NOW, ISO))) {
      update.setInt(1, round * many);
      update.setInt(2, many);
      return update.executeUpdate();
    }
  }

  /** How many steps are due and not taken. */
  public long due() throws SQLException {
    return count("select count(*) from deadline where wake_at < " + NOW);
  }

  /** How many reminders stand in the histories. */
  public long reminded() throws SQLException {
    return count("select count(*) from case_event where kind = 'REMINDED'");
  }

  /** How many things people were told. */
  public long told() throws SQLException {
    return count("select count(*) from notice_line");
  }

  /** A single number. */
  public long count(String sql) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }
}
