package io.shouwen.benchmark;

import io.shouwen.it.harness.CaseRows;
import io.shouwen.it.harness.ServerNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * How long the sweep takes for 1,000 steps that are due among many cases (T-8), on a real
 * PostgreSQL that writes durably, beside plain SQL that does the same to the same tables in the
 * same run; the first sweep of a fresh server is told apart. What was done is checked by its
 * content.
 */
public final class SweepRun {
  private static final int DUE = 1_000;
  private static final int WARM_UP = 5;
  private static final int ROUNDS = 5;
  private static final int PROJECTS = 300;

  private SweepRun() {}

  /**
   * Runs and prints a table.
   *
   * @param args the folder with {@code server} and {@code shouwen.ear}, a folder for the node's
   *     files, the numbers of cases separated by commas
   */
  public static void main(String[] args) throws Exception {
    Path built = Path.of(args[0]);
    System.out.printf(
        "%10s %8s %10s %10s %10s %10s %12s%n",
        "cases", "open", "first ms", "median ms", "worst ms", "claim ms", "plain SQL ms");
    for (String cases : List.of(args[2].split(",", -1))) {
      run(built, Path.of(args[1], cases), Integer.parseInt(cases));
    }
  }

  private static void run(Path built, Path folder, int cases) throws Exception {
    try (EmbeddedPostgres postgres =
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .start();
        Connection database = postgres.getPostgresDatabase().getConnection()) {
      ServerNode node =
          ServerNode.prepared(
              built.resolve("server"),
              built.resolve("shouwen.ear"),
              folder,
              Map.of(
                  "SHOUWEN_MODE",
                  "production",
                  "SHOUWEN_SIGN_IN",
                  "people",
                  "SHOUWEN_URL",
                  "https://shouwen.example.com",
                  "SHOUWEN_AUDIT_KEY",
                  "a key of tests, long enough for it",
                  "SHOUWEN_DB_DRIVER",
                  "postgresql",
                  "SHOUWEN_DB_URL",
                  "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres",
                  "SHOUWEN_DB_USER",
                  "postgres",
                  "SHOUWEN_DB_PASSWORD",
                  "postgres"));
      try {
        node.start();
        CaseRows rows = new CaseRows(database);
        rows.fill(cases, PROJECTS);
        double first = sweep(rows, 0);
        List<Double> times = new ArrayList<>();
        for (int round = 1; round < WARM_UP + ROUNDS; round++) {
          double took = sweep(rows, round);
          if (round >= WARM_UP) {
            times.add(took);
          }
        }
        Collections.sort(times);
        node.kill();
        System.out.printf(
            "%10d %8d %10.0f %10.0f %10.0f %10.1f %12.0f%n",
            cases,
            cases / 5,
            first,
            times.get(times.size() / 2),
            times.get(times.size() - 1),
            claim(database, rows),
            plain(database));
      } finally {
        node.kill();
      }
    }
  }

  /** From the moment when the first step is taken until all are, in milliseconds. */
  private static double sweep(CaseRows rows, int round) throws Exception {
    long before = rows.reminded();
    long toldBefore = rows.told();
    require(rows.makeDue(round, DUE) == DUE, "not enough open cases");
    CountDownLatch never = new CountDownLatch(1);
    while (rows.due() == DUE && rows.reminded() == before) {
      never.await(2, TimeUnit.MILLISECONDS);
    }
    long begun = System.nanoTime();
    while (rows.due() > 0) {
      never.await(10, TimeUnit.MILLISECONDS);
    }
    double took = (System.nanoTime() - begun) / 1e6;
    require(rows.reminded() == before + DUE, "not one event for each");
    require(rows.told() == toldBefore + DUE, "not one message for each");
    require(
        rows.count("select count(*) from deadline where claimed_by is not null or attempts > 0")
            == 0,
        "some are left");
    return took;
  }

  /** How long the query takes that finds what is due. */
  private static double claim(Connection database, CaseRows rows) throws SQLException {
    rows.makeDue(WARM_UP + ROUNDS, DUE);
    String plan =
        """
        explain (analyze, format text) select d.id from deadline d
        where d.wake_at < (now() at time zone 'UTC')
          and (d.claimed_until is null or d.claimed_until < (now() at time zone 'UTC'))
          and not exists (select e.id from deadline e where e.subject_kind = d.subject_kind
            and e.subject_id = d.subject_id
            and (e.wake_at < d.wake_at or (e.wake_at = d.wake_at and e.id < d.id)))
        order by d.wake_at, d.id limit 250
        """;
    double took = 0;
    try (Statement statement = database.createStatement();
        ResultSet lines = statement.executeQuery(plan)) {
      while (lines.next()) {
        String line = lines.getString(1);
        if (Boolean.getBoolean("plans")) {
          System.out.println(line);
        }
        if (line.startsWith("Execution Time: ")) {
          took = Double.parseDouble(line.replaceAll("[^0-9.]", ""));
        }
      }
    }
    return took;
  }

  /** The same rows by one batch in one transaction: what the database can do at most. */
  static double plain(Connection database) throws SQLException {
    List<Long> due = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select subject_id from deadline where wake_at < (now() at time zone 'UTC')")) {
      while (rows.next()) {
        due.add(rows.getLong(1));
      }
    }
    long begun = System.nanoTime();
    database.setAutoCommit(false);
    try (PreparedStatement step =
            database.prepareStatement(
                """
                update deadline set next_at = due_at, wake_at = due_at, steps = 'BREACH 0'
                where obligation = 'SOLVE' and subject_kind = 'CASE' and subject_id = ?
                """);
        PreparedStatement event =
            database.prepareStatement(
                """
                insert into case_event (id, complaint_id, case_version, happened_at, actor_id,
                  actor_name, kind, stage_before, stage_after, details)
                values (-?, ?, 3, now() at time zone 'UTC', 0, 'Shouwen', 'REMINDED', 'IN_HAND',
                  'IN_HAND', '{"obligation":"SOLVE"}')
                """)) {
      for (long id : due) {
        step.setLong(1, id);
        step.addBatch();
        event.setLong(1, id);
        event.setLong(2, id);
        event.addBatch();
      }
      step.executeBatch();
      event.executeBatch();
      database.commit();
    }
    database.setAutoCommit(true);
    return (System.nanoTime() - begun) / 1e6;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }
}
