package io.shouwen.benchmark;

import io.shouwen.it.harness.ServerNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The server as it ships in production, with a PostgreSQL of its own that writes durably. A data
 * folder that is there already is used again, so that a filled database need not be filled anew.
 */
final class Installation implements AutoCloseable {
  static final String AUDIT_KEY = "a key of measurements, long enough for it";
  private static final Duration STOP = Duration.ofSeconds(60);

  private static final String LOG = "postgresql.log";

  private final Path built;
  private final Path folder;
  private final EmbeddedPostgres postgres;
  private final ServerNode node;

  private Installation(Path built, Path folder, EmbeddedPostgres postgres, ServerNode node) {
    this.built = built;
    this.folder = folder;
    this.postgres = postgres;
    this.node = node;
  }

  /**
   * Starts the database; the server is started by {@link #start}.
   *
   * @param built the folder with {@code server} and {@code shouwen.ear}
   * @param folder for the files of both
   */
  static Installation in(Path built, Path folder) throws IOException {
    Files.createDirectories(folder);
    EmbeddedPostgres postgres =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder.resolve("database"))
            .setCleanDataDirectory(false)
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("shared_buffers", "1GB")
            .setServerConfig("work_mem", "16MB")
            .setServerConfig("maintenance_work_mem", "512MB")
            .setServerConfig("max_wal_size", "8GB")
            .setServerConfig("shared_preload_libraries", "auto_explain")
            .setServerConfig("random_page_cost", "1.1")
            .setServerConfig("logging_collector", "on")
            .setServerConfig("log_directory", folder.resolve("log").toAbsolutePath().toString())
            .setServerConfig("log_filename", LOG)
            .setServerConfig("log_line_prefix", "@@ ")
            .start();
    ServerNode node =
        ServerNode.prepared(
            built.resolve("server"),
            built.resolve("shouwen.ear"),
            folder.resolve("node"),
            Map.of(
                "SHOUWEN_MODE",
                "production",
                "SHOUWEN_SIGN_IN",
                "people",
                "SHOUWEN_URL",
                "https://shouwen.example.com",
                "SHOUWEN_AUDIT_KEY",
                AUDIT_KEY,
                "SHOUWEN_DB_DRIVER",
                "postgresql",
                "SHOUWEN_DB_URL",
                "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres",
                "SHOUWEN_DB_USER",
                "postgres",
                "SHOUWEN_DB_PASSWORD",
                "postgres",
                "SHOUWEN_REST_PER_MINUTE",
                "100000000"));
    node.set("SHOUWEN_HOSTS", node.url().substring("http://".length()));
    node.set("SHOUWEN_PEOPLE", people(folder).toString());
    String options = System.getProperty("benchmark.java", "");
    if (!options.isEmpty()) {
      node.set("JAVA_OPTS", options);
    }
    return new Installation(built, folder, postgres, node);
  }

  private static Path people(Path folder) {
    return folder.resolveSibling("people").toAbsolutePath();
  }

  /** Adds people who may sign in, by the realm's own commands in one run of the server's shell. */
  void letIn(Map<String, String> rolesByName, String password) throws Exception {
    Path people = people(folder);
    if (Files.isDirectory(people)) {
      return;
    }
    Path base = folder.resolve("adding");
    Path script = folder.resolve("people.cli");
    StringBuilder commands =
        new StringBuilder("embed-server --std-out=discard --admin-only=true\n");
    commands.append(
        "/subsystem=elytron/filesystem-realm=adding:add(path=\"%s\")%n".formatted(people));
    rolesByName.forEach(
        (name, roles) -> {
          String realm = "/subsystem=elytron/filesystem-realm=adding:";
          commands
              .append(realm + "add-identity(identity=\"%s\")%n".formatted(name))
              .append(
                  realm
                      + "set-password(identity=\"%s\",bcrypt={password=\"%s\",iteration-count=12,salt=bytes{%s}})%n"
                          .formatted(name, password, salt()))
              .append(
                  realm
                      + "add-identity-attribute(identity=\"%s\",name=groups,value=[%s])%n"
                          .formatted(name, roles));
        });
    commands.append("stop-embedded-server\n");
    configuration(base);
    Files.writeString(script, commands.toString());
    ProcessBuilder shell =
        new ProcessBuilder(built.resolve("server/bin/jboss-cli.sh").toString(), "--file=" + script)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("people.log").toFile());
    shell.environment().put("JAVA_HOME", System.getProperty("java.home"));
    shell.environment().put("JAVA_OPTS", "-Djboss.server.base.dir=" + base.toAbsolutePath());
    if (shell.start().waitFor() != 0) {
      throw new IOException("nobody was let in; see people.log in " + folder);
    }
  }

  private static String salt() {
    byte[] salt = new byte[16];
    new SecureRandom().nextBytes(salt);
    return HexFormat.ofDelimiter(",").withPrefix("0x").formatHex(salt);
  }

  /** The shell works on a configuration of its own and leaves the server's alone. */
  private void configuration(Path base) throws IOException {
    Path from = built.resolve("server/standalone/configuration");
    Path to = Files.createDirectories(base.resolve("configuration"));
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(
            file, to.resolve(file.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /**
   * Starts the server.
   *
   * @return milliseconds until it answered its first page
   */
  long start() throws Exception {
    long begun = System.nanoTime();
    node.start();
    HttpResponse<String> page =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(url() + "/login.xhtml")).build(),
                HttpResponse.BodyHandlers.ofString());
    if (page.statusCode() != 200 || !page.body().contains("j_security_check")) {
      throw new IllegalStateException("no first page: " + page.statusCode());
    }
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
  }

  void stop() throws InterruptedException {
    if (!node.stop(STOP)) {
      node.kill();
    }
  }

  String url() {
    return node.url();
  }

  /** Memory of the server's process in MiB. */
  long memory() throws IOException {
    return node.memory();
  }

  /** Processor time that the server's process has used. */
  Duration processorTime() {
    return node.processorTime();
  }

  /** What the database logs. */
  Path log() {
    return folder.resolve("log").resolve(LOG);
  }

  /** A connection of the database's superuser. */
  Connection database() throws SQLException {
    return postgres.getPostgresDatabase().getConnection();
  }

  @Override
  public void close() throws IOException {
    try {
      node.kill();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      postgres.close();
    }
  }
}
