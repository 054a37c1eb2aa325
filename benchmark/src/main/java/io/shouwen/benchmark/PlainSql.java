package io.shouwen.benchmark;

import io.shouwen.benchmark.Measure.Work;
import io.shouwen.benchmark.Rows.Row;
import io.shouwen.benchmark.Rows.Value;
import io.shouwen.benchmark.Template.Column;
import io.shouwen.it.harness.CaseRows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the database can do at most: the same rows by prepared statements, each piece of work
 * committed to the disk. Nothing is checked, computed, rendered or sent.
 */
final class PlainSql implements AutoCloseable {
  /** Far from the copies' numbers. */
  private static final long FIRST = 20_000_000;

  private static final String LIST =
      """
      select c.number, c.subject, c.severity, c.stage, p.name, c.complainant_name, u.label, c.place,
        o.name, d.name, c.next_due_at, c.received_at
      from complaint c join project p on p.id = c.project_id join staff o on o.id = c.owner_id
        left join property_unit u on u.id = c.unit_id
        left join department d on d.id = c.waiting_department_id
      where c.project_id = ? and c.stage in ('RECEIVED', 'CONFIRMED', 'DISPATCHED', 'IN_HAND',
        'INVESTIGATED', 'PROPOSED', 'AGREED', 'REOPENED')
      order by c.next_due_at, c.id limit 25
      """;
  private static final String CASE = "select * from complaint where number = ?";
  private static final String HISTORY =
      "select e.* from case_event e join complaint c on c.id = e.complaint_id where c.number = ?"
          + " order by e.id desc limit 25";
  private static final String SEARCH =
      """
      select c.number, c.subject, c.stage, c.complainant_name, c.received_at from complaint c
      where c.project_id = ? and (c.subject like ? or c.narrative like ? or c.place like ?)
      order by c.received_at desc, c.id desc limit 25
      """;

  /** Without summaries: from the cases and what is owed of them, a part of the figures. */
  private static final String MONTH =
      """
      select p.name, count(*), count(*) filter (where d.breached_at is not null),
        count(*) filter (where d.breached_at is null and d.met and d.ended_at is not null),
        avg(d.ended_at - c.received_at) filter (where d.met)
      from complaint c join project p on p.id = c.project_id
        left join deadline d on d.subject_kind = 'CASE' and d.subject_id = c.id
          and d.obligation = 'SOLVE' and d.deadline_key = 0
      where c.received_at >= cast(? as timestamp) - interval '8' hour
        and c.received_at < cast(? as timestamp) - interval '8' hour
      group by p.id order by p.code
      """;

  private final List<Connection> connections = new ArrayList<>();
  private final Map<String, Work> all = new LinkedHashMap<>();
  private final AtomicLong next;

  /**
   * Looks at what one registration through REST writes.
   *
   * @param works begun, to make one
   */
  PlainSql(Installation installation, Connection database, Works works) throws Exception {
    // behind what a run before has left
    next =
        new AtomicLong(
            new CaseRows(database)
                .count(
                    """
                    select coalesce(max(cast(substring(number from 5) as bigint)) + 1, %d)
                    from complaint where number like 'SQL-%%'
                    """
                        .formatted(FIRST)));
    for (int i = 0; i < Estate.USERS; i++) {
      connections.add(installation.database());
    }
    List<Row> cases =
        new Rows(database)
            .select("select number from copy_of where kind <> 'CUSTOMER' order by g limit 400");
    List<String> inserts = registration(database, works);
    all.put("work list, one project", (user, round) -> select(user, LIST, (long) user + 1));
    all.put(
        "case page with history",
        (user, round) -> {
          String number = String.valueOf(cases.get(round % cases.size()).text("number"));
          select(user, CASE, number);
          select(user, HISTORY, number);
        });
    all.put(
        "Chinese search, one project",
        (user, round) -> select(user, SEARCH, (long) user + 1, "%漏水%", "%漏水%", "%漏水%"));
    all.put(
        "monthly report, whole group",
        (user, round) ->
            select(
                user, MONTH, Works.lastMonth().atDay(1), Works.lastMonth().plusMonths(1).atDay(1)));
    all.put("register through REST", (user, round) -> insert(user, inserts));
  }

  Map<String, Work> works() {
    return all;
  }

  private static List<String> registration(Connection database, Works works) throws Exception {
    Rows rows = new Rows(database);
    CaseCopies copies = new CaseCopies(database);
    copies.settle();
    long before = rows.now();
    works.rest(0, 0, true);
    List<String> inserts = new ArrayList<>();
    Map<String, List<Row>> written = rows.since(before);
    String number =
        String.valueOf(written.getOrDefault("complaint", List.of()).get(0).text("number"));
    TreeMap<Long, Integer> ordinals = new TreeMap<>();
    written.values().forEach(each -> each.forEach(row -> add(row, ordinals)));
    Map<String, Column> words = new LinkedHashMap<>();
    words.put(number, Column.of("number"));
    // the case before what points to it
    List<Map.Entry<String, List<Row>>> tables = new ArrayList<>(written.entrySet());
    tables.sort(Comparator.comparing(each -> !each.getKey().equals("complaint")));
    for (Map.Entry<String, List<Row>> table : tables) {
      List<String> lines = new ArrayList<>();
      for (Row row : table.getValue()) {
        List<String> values = new ArrayList<>();
        row.columns().values().forEach(value -> values.add(expression(value, words, ordinals)));
        lines.add("(" + String.join(", ", values) + ")");
      }
      inserts.add(
          """
          insert into %s (%s) select x.* from (select ?::bigint as g, ?::text as number,
            ?::text as request_key, interval '0' as shift) n
          cross join lateral (values %s) x
          """
              .formatted(
                  table.getKey(),
                  String.join(", ", table.getValue().get(0).columns().keySet()),
                  String.join(", ", lines)));
    }
    return inserts;
  }

  private static void add(Row row, Map<Long, Integer> ordinals) {
    String id = row.text("id");
    if (id != null && id.length() > 12) {
      ordinals.put(Long.valueOf(id), ordinals.size());
    }
  }

  private static String expression(
      Value value, Map<String, Column> words, Map<Long, Integer> ordinals) {
    String text = value.text();
    if (text == null) {
      return "null::" + value.type();
    }
    String sql =
        switch (value.type()) {
          case "int8" -> {
            Integer ordinal = ordinals.get(Long.valueOf(text));
            yield ordinal == null ? text : Template.id(Long.parseLong(text), ordinal);
          }
          case "varchar", "text" ->
              text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                  ? "n.request_key"
                  : Template.of(text, words, ordinals).sql();
          default -> "'" + text + "'";
        };
    return "(" + sql + ")::" + value.type();
  }

  private void insert(int user, List<String> inserts) throws SQLException {
    Connection connection = connections.get(user);
    long g = next.getAndIncrement();
    connection.setAutoCommit(false);
    try {
      for (String sql : inserts) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
          statement.setLong(1, g);
          statement.setString(2, "SQL-" + g);
          statement.setString(3, UUID.randomUUID().toString());
          statement.executeUpdate();
        }
      }
      connection.commit();
    } catch (SQLException failed) {
      connection.rollback();
      throw failed;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private void select(int user, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connections.get(user).prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      int count = 0;
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          count += found.getString(1).isEmpty() ? 0 : 1;
        }
      }
      if (count == 0) {
        throw new IllegalStateException("nothing: " + sql);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    for (Connection each : connections) {
      each.close();
    }
  }
}
