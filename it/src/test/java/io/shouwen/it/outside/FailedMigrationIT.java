package io.shouwen.it.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.it.harness.CaseRows;
import io.shouwen.it.harness.ServerNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An update whose migration fails is refused with the reason, and can be tried again. */
@Tag("outside")
@DisplayName("A migration that fails")
class FailedMigrationIT {
  private static final String IN_THE_WAY = "case_month_turn";
  private static final String BEGUN = "case_month";
  private static final String INDEX = "ix_customer_name";
  private static final String BROKEN =
      "select count(*) from flyway_schema_history where not success";

  @Test
  @DisplayName("stops the start with its name in the health check, and the next start goes on")
  void isUndone() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
        Connection database = postgres.getPostgresDatabase().getConnection();
        Statement statement = database.createStatement()) {
      ServerNode node = node(postgres.getPort());
      CaseRows rows = new CaseRows(database);

      statement.execute("create table %s (id integer)".formatted(IN_THE_WAY));
      refused(node, "V041__statistics.sql", IN_THE_WAY);
      assertEquals(0, rows.count(BROKEN), "failed");
      assertEquals("040", lastVersion(statement), "what came before is done");
      assertEquals(
          0,
          rows.count("select count(*) from pg_class where relname = '%s'".formatted(BEGUN)),
          "what it had begun");

      // a script that makes an index while others work cannot be undone, but runs again
      statement.execute("drop table " + IN_THE_WAY);
      statement.execute("create table %s (id integer)".formatted(INDEX));
      refused(node, "V043__names_in_order.sql", INDEX);
      assertEquals(1, rows.count(BROKEN), "failed");

      statement.execute("drop table " + INDEX);
      try {
        node.start();
      } finally {
        node.kill();
      }
      assertEquals(0, rows.count(BROKEN), "failed");
      assertEquals(
          1,
          rows.count(
              "select count(*) from pg_index where indisvalid and indexrelid = '%s'::regclass"
                  .formatted(INDEX)),
          INDEX);
    }
  }

  private static void refused(ServerNode node, String script, String reason) throws Exception {
    try {
      String health = node.startRefused();
      assertTrue(health.contains(script), health);
      assertTrue(health.contains(reason), health);
    } finally {
      node.kill();
    }
  }

  private static String lastVersion(Statement statement) throws Exception {
    try (var row =
        statement.executeQuery(
            "select version from flyway_schema_history order by installed_rank desc limit 1")) {
      row.next();
      return row.getString(1);
    }
  }

  private static ServerNode node(int databasePort) throws Exception {
    return ServerNode.prepared(
        Path.of(System.getProperty("it.server.home")),
        Path.of(System.getProperty("it.ear")),
        Path.of(System.getProperty("it.nodes"), "migration"),
        Map.of(
            "SHOUWEN_MODE", "production",
            "SHOUWEN_SIGN_IN", "people",
            "SHOUWEN_URL", "https://shouwen.example.com",
            "SHOUWEN_AUDIT_KEY", "a key of tests, long enough for it",
            "SHOUWEN_DB_DRIVER", "postgresql",
            "SHOUWEN_DB_URL", "jdbc:postgresql://localhost:" + databasePort + "/postgres",
            "SHOUWEN_DB_USER", "postgres",
            "SHOUWEN_DB_PASSWORD", "postgres"));
  }
}
