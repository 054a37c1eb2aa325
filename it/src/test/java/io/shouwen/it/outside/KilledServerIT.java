package io.shouwen.it.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.it.harness.CaseRows;
import io.shouwen.it.harness.ServerNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The server as it ships is killed in the middle of its work, and nothing is lost or done twice.
 */
@Tag("outside")
@DisplayName("A killed server (T-8)")
class KilledServerIT {
  private static final int DUE = 2_000;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Test
  @DisplayName("takes each of 2,000 due steps once, those before the kill and those after it")
  void everyStepOnce() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
        Connection database = postgres.getPostgresDatabase().getConnection()) {
      ServerNode node =
          ServerNode.prepared(
              Path.of(System.getProperty("it.server.home")),
              Path.of(System.getProperty("it.ear")),
              Path.of(System.getProperty("it.nodes"), "killed"),
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
        CaseRows cases = new CaseRows(database);
        cases.fill(5 * DUE, 20);
        assertEquals(DUE, cases.makeDue(0, DUE));
        int enough = ThreadLocalRandom.current().nextInt(DUE / 10, DUE * 3 / 4);
        await(() -> cases.reminded() >= enough);
        node.kill();
        long before = cases.reminded();
        assertTrue(before < DUE, "killed too late: all were taken");
        node.start();
        await(() -> cases.due() == 0);
        System.out.printf("killed after %d of %d steps%n", before, DUE);
        reconcile(cases);
        assertEquals(0, node.figure("shouwen_deadlines_due"), "the metrics say so too");
        assertTrue(node.figure("shouwen_deadlines_acted_total") > 0, "and what was done");
        assertEquals(0, node.figure("shouwen_messages_overdue_seconds"));
        assertEquals(
            DUE,
            node.figure("shouwen_cases_open{WF_DEPLOYMENT=\"shouwen.ear\",severity=\"minor\"}"),
            "of the business too");
        assertPartsNamed(node);
      } finally {
        node.kill();
      }
    }
  }

  /** Each part is told by its name, with what matters of it. */
  private static void assertPartsNamed(ServerNode node) throws InterruptedException {
    String health = node.readiness().body();
    for (String word :
        List.of("database", "PostgreSQL", "deadlines", "messages", "disk", "freeBytes")) {
      assertTrue(health.contains(word), health);
    }
  }

  private static void reconcile(CaseRows cases) throws Exception {
    assertEquals(DUE, cases.reminded(), "as many in the histories as were due");
    assertEquals(
        DUE,
        cases.count("select count(distinct complaint_id) from case_event where kind = 'REMINDED'"),
        "none twice, none missing");
    assertEquals(
        DUE,
        cases.count(
            """
            select count(*) from deadline d join complaint c on c.id = d.subject_id
            where c.stage = 'IN_HAND' and d.obligation = 'SOLVE' and d.steps like 'BREACH %'
              and d.next_at = d.due_at and d.claimed_by is null and d.attempts = 0
            """),
        "each waits for its next step");
    assertEquals(
        DUE,
        cases.count(
            "select count(distinct notice_key) from notice_line where notice_key like 'deadline:%'"),
        "a message for each");
    assertEquals(
        DUE,
        cases.count("select count(*) from notice_line where notice_key like 'deadline:%'"),
        "no message twice");
  }

  private static void await(Callable<Boolean> there) throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!there.call()) {
      assertTrue(System.nanoTime() < end, "it did not happen in time");
      never.await(10, TimeUnit.MILLISECONDS);
    }
  }
}
