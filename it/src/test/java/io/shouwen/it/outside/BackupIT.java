package io.shouwen.it.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import io.shouwen.it.harness.CaseRows;
import io.shouwen.it.harness.InstalledPostgres;
import io.shouwen.it.harness.ServerNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The scripts that operators run: saved while the server works, brought back into an empty
 * installation, which then has the same rows and files. With the PostgreSQL of the machine, whose
 * tools are not among the tests' libraries; the continuous integration installs it.
 */
@Tag("outside")
@DisplayName("A backup")
class BackupIT {
  private static final int CASES = 500;

  @TempDir
  @SuppressWarnings("NullAway.Init") // injected
  private Path folder;

  private static Path tools() throws IOException {
    Optional<Path> found = InstalledPostgres.tools();
    if (found.isEmpty()) {
      assertFalse("true".equals(System.getenv("CI")), "the continuous integration has PostgreSQL");
      abort("needs a PostgreSQL with its tools on this machine, as .ci/run installs it");
    }
    return found.orElseThrow();
  }

  private record Ran(int status, String said) {}

  private static Ran run(Path tools, String script, Path argument, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path home = Path.of(System.getProperty("it.server.home"));
    ProcessBuilder builder =
        new ProcessBuilder(
                "sh", home.resolve("bin").resolve(script).toString(), argument.toString())
            .redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.environment().put("PATH", tools + ":" + System.getenv().getOrDefault("PATH", ""));
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(process.waitFor(), said);
  }

  private static Map<String, String> settings(InstalledPostgres postgres, String name, Path data) {
    Map<String, String> settings = new HashMap<>();
    settings.put("SHOUWEN_MODE", "production");
    settings.put("SHOUWEN_SIGN_IN", "people");
    settings.put("SHOUWEN_URL", "https://shouwen.example.com");
    settings.put("SHOUWEN_AUDIT_KEY", "a key of tests, long enough for it");
    settings.put("SHOUWEN_DB_DRIVER", "postgresql");
    settings.put("SHOUWEN_DB_URL", postgres.url(name));
    settings.put("SHOUWEN_DB_USER", "postgres");
    settings.put("SHOUWEN_DB_PASSWORD", "postgres");
    settings.put("SHOUWEN_DATA", data.toString());
    settings.put("SHOUWEN_PEOPLE", data.resolve("people").toString());
    return settings;
  }

  private static ServerNode node(String name, Map<String, String> settings) throws IOException {
    return ServerNode.prepared(
        Path.of(System.getProperty("it.server.home")),
        Path.of(System.getProperty("it.ear")),
        Path.of(System.getProperty("it.nodes"), name),
        settings);
  }

  /** The rows of each table as one figure, without what a running node notes of itself. */
  private static Map<String, String> rows(Connection database) throws SQLException {
    Map<String, String> all = new TreeMap<>();
    List<String> tables = new ArrayList<>();
    try (Statement statement = database.createStatement()) {
      try (ResultSet names =
          statement.executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
        while (names.next()) {
          tables.add(names.getString(1));
        }
      }
      for (String table : tables) {
        try (ResultSet sum =
            statement.executeQuery(
                "select count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' order by t::text)),"
                    + " '') from "
                    + table
                    + " t")) {
          sum.next();
          all.put(table, sum.getString(1));
        }
      }
    }
    return all;
  }

  @Test
  @DisplayName("made while the server works, brought back, serves the same cases")
  void broughtBack() throws Exception {
    Path tools = tools();
    try (InstalledPostgres postgres = InstalledPostgres.start(tools);
        Connection database = postgres.connect("postgres")) {
      Path data = folder.resolve("data");
      Path files = Files.createDirectories(data.resolve("attachments/0a"));
      Files.writeString(files.resolve("0a".repeat(16)), "a photo");
      Path people = Files.createDirectories(data.resolve("people"));
      Files.writeString(people.resolve("somebody.xml"), "<identity/>");
      Map<String, String> settings = settings(postgres, "postgres", data);
      ServerNode node = node("saved", settings);
      Path backup;
      Map<String, String> saved;
      try {
        node.start();
        new CaseRows(database).fill(CASES, 5);
        Ran ran = run(tools, "backup.sh", folder.resolve("backups"), settings);
        assertEquals(0, ran.status(), ran.said());
        backup = Path.of(ran.said().strip());
      } finally {
        node.kill();
      }
      saved = rows(database);
      assertTrue(saved.getOrDefault("complaint", "").startsWith(CASES + " "), saved.toString());

      try (Statement statement = database.createStatement()) {
        statement.execute("create database restored");
      }
      Path there = folder.resolve("there");
      Map<String, String> other = settings(postgres, "restored", there);
      assertNotEquals(
          0, run(tools, "restore.sh", backup, settings).status(), "never over what is there");
      Ran ran = run(tools, "restore.sh", backup, other);
      assertEquals(0, ran.status(), ran.said());

      try (Connection restored = postgres.connect("restored")) {
        Map<String, String> back = rows(restored);
        // the node went on noting that it was awake
        saved.keySet().removeAll(List.of("sweep_beat"));
        back.keySet().removeAll(List.of("sweep_beat"));
        assertEquals(saved, back);
      }
      assertEquals(
          "a photo", Files.readString(there.resolve("attachments/0a").resolve("0a".repeat(16))));
      assertTrue(Files.exists(there.resolve("people/somebody.xml")));
      ServerNode again = node("restored", other);
      try {
        again.start();
        assertEquals(200, again.readiness().status());
        assertEquals(
            CASES / 5,
            again.figure("shouwen_cases_open{WF_DEPLOYMENT=\"shouwen.ear\",severity=\"minor\"}"));
      } finally {
        again.kill();
      }
    }
  }

  @Test
  @DisplayName("that was changed since is not brought back")
  void changed() throws Exception {
    Path tools = tools();
    try (InstalledPostgres postgres = InstalledPostgres.start(tools)) {
      Map<String, String> settings = settings(postgres, "postgres", folder.resolve("empty"));
      Ran ran = run(tools, "backup.sh", folder.resolve("backups"), settings);
      assertEquals(0, ran.status(), ran.said());
      Path backup = Path.of(ran.said().strip());
      Files.writeString(backup.resolve("database.dump"), "something else");
      Ran refused = run(tools, "restore.sh", backup, settings);
      assertEquals(1, refused.status(), refused.said());
      assertTrue(refused.said().contains("nothing was restored"), refused.said());
    }
  }

  @Test
  @DisplayName("does not pretend to hold the files that lie in a bucket")
  void inBucket() throws Exception {
    Path tools = tools();
    try (InstalledPostgres postgres = InstalledPostgres.start(tools)) {
      Map<String, String> settings = settings(postgres, "postgres", folder.resolve("empty"));
      settings.put("SHOUWEN_S3_BUCKET", "files-of-cases");
      settings.put("SHOUWEN_S3_ENDPOINT", "https://s3.example.com");
      Ran ran = run(tools, "backup.sh", folder.resolve("backups"), settings);
      assertEquals(0, ran.status(), ran.said());
      assertTrue(ran.said().contains("files-of-cases at https://s3.example.com"), ran.said());
      assertTrue(ran.said().contains("are not in this backup"), ran.said());
      Path backup = Path.of(ran.said().lines().reduce((first, second) -> second).orElse(""));
      assertTrue(Files.exists(backup.resolve("database.dump")), ran.said());
      assertFalse(Files.exists(backup.resolve("attachments.tar")));

      Map<String, String> elsewhere = settings(postgres, "postgres", folder.resolve("there"));
      Ran refused = run(tools, "restore.sh", backup, elsewhere);
      assertEquals(1, refused.status(), refused.said());
      assertTrue(refused.said().contains("files-of-cases"), refused.said());
      elsewhere.put("SHOUWEN_S3_BUCKET", "files-of-cases");
      Ran restored = run(tools, "restore.sh", backup, elsewhere);
      assertEquals(0, restored.status(), restored.said());
      assertFalse(Files.exists(folder.resolve("there/attachments")));
    }
  }
}
