package io.shouwen.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one piece of work wrote: the rows of all tables that are newer than a moment. */
final class Rows {
  /**
   * What is no part of a case: counters, bookkeeping of the server and of its timers, and the order
   * of work.
   */
  private static final Set<String> NOT_OF_A_CASE =
      Set.of(
          "flyway_schema_history",
          "installation",
          "project",
          "staff",
          "staff_role",
          "case_number",
          "case_month",
          "case_month_mark",
          "case_month_turn",
          "sweep_beat",
          "audit_pending",
          "audit_turn",
          "audit_seal",
          "session_end",
          "sign_in_failure",
          "newcomer",
          "entry_code");

  /** No more sequences than these. */
  private static final int SEQUENCES = 40;

  private final Connection database;

  Rows(Connection database) {
    this.database = database;
  }

  /** A column's type and value. */
  record Value(String type, @Nullable String text) {}

  /** A row by its columns. */
  record Row(Map<String, Value> columns) {
    @Nullable String text(String column) {
      Value value = columns.get(column);
      return value == null ? null : value.text();
    }
  }

  /** The moment before a piece of work. */
  long now() throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery("select pg_current_xact_id()::text::bigint")) {
      row.next();
      return row.getLong(1);
    }
  }

  /** What was written since, by table, in order of the ids. */
  Map<String, List<Row>> since(long moment) throws SQLException {
    Map<String, List<Row>> all = new LinkedHashMap<>();
    for (String table : tables()) {
      if (!NOT_OF_A_CASE.contains(table)) {
        List<Row> rows =
            select("select * from %s where xmin::text::bigint > %d".formatted(table, moment));
        if (!rows.isEmpty()) {
          all.put(table, rows);
        }
      }
    }
    return all;
  }

  /** All rows of the copy of a case, by table. */
  Map<String, List<Row>> ofCopy(long g) throws SQLException {
    Map<String, List<Row>> all = new LinkedHashMap<>();
    for (String table : tables()) {
      if (NOT_OF_A_CASE.contains(table) || !hasLongId(table)) {
        continue;
      }
      List<Row> rows = new ArrayList<>();
      for (int sequence = 1; sequence <= SEQUENCES; sequence++) {
        rows.addAll(
            select("select * from %s where %s".formatted(table, Template.ofCase(sequence, g))));
      }
      if (!rows.isEmpty()) {
        all.put(table, rows);
      }
    }
    return all;
  }

  private boolean hasLongId(String table) throws SQLException {
    return !select(
            """
            select 1 from information_schema.columns where table_schema = 'public'
              and table_name = '%s' and column_name = 'id' and data_type = 'bigint'
            """
                .formatted(table))
        .isEmpty();
  }

  private List<String> tables() throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select tablename from pg_tables where schemaname = 'public' order by tablename")) {
      while (row.next()) {
        tables.add(row.getString(1));
      }
    }
    return tables;
  }

  /** Rows of a table that have an id are ordered by it. */
  List<Row> select(String sql) throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      ResultSetMetaData told = found.getMetaData();
      while (found.next()) {
        Map<String, Value> columns = new LinkedHashMap<>();
        for (int i = 1; i <= told.getColumnCount(); i++) {
          columns.put(
              told.getColumnName(i), new Value(told.getColumnTypeName(i), found.getString(i)));
        }
        rows.add(new Row(columns));
      }
    }
    rows.sort(java.util.Comparator.comparing(Rows::id));
    return rows;
  }

  private static long id(Row row) {
    String id = row.text("id");
    return id == null || !id.matches("\\d+") ? 0 : Long.parseLong(id);
  }
}
