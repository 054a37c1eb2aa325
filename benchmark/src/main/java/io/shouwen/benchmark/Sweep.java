package io.shouwen.benchmark;

import io.shouwen.it.harness.CaseRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How long 1,000 steps take that are due among all open cases (T-8). */
final class Sweep {
  private static final int DUE = 1_000;

  private final Connection database;
  private final CaseRows rows;

  Sweep(Connection database) {
    this.database = database;
    this.rows = new CaseRows(database);
  }

  /**
   * Lets them be taken.
   *
   * @param round from 0, a new one each time
   * @return milliseconds from the first step to the last
   */
  double run(int round) throws Exception {
    long events = count("select coalesce(max(id), 0) from case_event");
    long told = count("select coalesce(max(id), 0) from notice_line");
    if (rows.makeDue(round, DUE) != DUE) {
      throw new IllegalStateException("not enough open cases");
    }
    CountDownLatch never = new CountDownLatch(1);
    while (rows.due() >= DUE) {
      never.await(2, TimeUnit.MILLISECONDS);
    }
    long begun = System.nanoTime();
    while (rows.due() > 0) {
      never.await(10, TimeUnit.MILLISECONDS);
    }
    double took = (System.nanoTime() - begun) / 1e6;
    long reminded =
        count("select count(*) from case_event where kind = 'REMINDED' and id > " + events);
    long lines = count("select count(*) from notice_line where id > " + told);
    if (reminded < DUE || lines < DUE) { // others may come due meanwhile
      throw new IllegalStateException(reminded + " reminders, " + lines + " told, not " + DUE);
    }
    return took;
  }

  private long count(String sql) throws SQLException {
    return rows.count(sql);
  }

  /** The same rows by one batch in one transaction, while no server runs. */
  double plain(int round) throws SQLException {
    rows.makeDue(round, DUE);
    return SweepRun.plain(database);
  }
}
