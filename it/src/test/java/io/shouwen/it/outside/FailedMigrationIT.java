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

/** An update whose migration fails is refused with the reason, and undoes what it had begun. */
@Tag("outside")
@DisplayName("A migration that fails")
class FailedMigrationIT {
  private static final String IN_THE_WAY = "case_month_turn";
  private static final String BEGUN = "case_month";

  @Test
  @DisplayName("stops the start with its name in the health check, and leaves the old schema")
  void leavesTheOldSchema() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
        Connection database = postgres.getPostgresDatabase().getConnection();
        Statement statement = database.createStatement()) {
      statement.execute("create table %s (id integer)".formatted(IN_THE_WAY));
      ServerNode node = node(postgres.getPort());
      try {
        String health = node.startRefused();
        assertTrue(health.contains("V041__statistics.sql"), health);
        assertTrue(health.contains(IN_THE_WAY), health);
      } finally {
        node.kill();
      }
      CaseRows rows = new CaseRows(database);
      assertEquals(
          0, rows.count("select count(*) from flyway_schema_history where not success"), "failed");
      assertEquals(
          "040",
          lastVersion(statement),
          "what came before is done, and the next start goes on from there");
      assertEquals(
          0,
          rows.count("select count(*) from pg_class where relname = '%s'".formatted(BEGUN)),
          "what it had begun");
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
