package io.shouwen.it.harness;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A PostgreSQL of the machine's own packages, with the tools of its version, which the one among
 * the libraries does not bring. A server of the test's own on a free port, gone when it is closed.
 */
public final class InstalledPostgres implements AutoCloseable {
  private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

  private final Path tools;
  private final String folder;
  private final int port;

  private InstalledPostgres(Path tools, String folder, int port) {
    this.tools = tools;
    this.folder = folder;
    this.port = port;
  }

  /** The folder of the newest server's programs, if there is one with its tools. */
  public static Optional<Path> tools() throws IOException {
    if (!Files.isDirectory(INSTALLED)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(INSTALLED)) {
      return versions
          .map(each -> each.resolve("bin"))
          .filter(each -> Files.isExecutable(each.resolve("pg_dump")))
          .filter(each -> Files.isExecutable(each.resolve("initdb")))
          .max(Path::compareTo);
    }
  }

  /** Starts one, with a database "postgres" whose owner "postgres" needs no password. */
  public static InstalledPostgres start(Path tools) throws IOException, InterruptedException {
    String folder = run("mktemp", "-d").strip();
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    run(
        tools.resolve("initdb").toString(),
        "--pgdata=" + folder + "/data",
        "--auth=trust",
        "--username=postgres",
        "--encoding=UTF8",
        "--no-sync");
    run(
        tools.resolve("pg_ctl").toString(),
        "--pgdata=" + folder + "/data",
        "--log=" + folder + "/log",
        "--wait",
        "--options=-p "
            + port
            + " -c listen_addresses=127.0.0.1 -c fsync=off -c unix_socket_directories="
            + folder,
        "start");
    return new InstalledPostgres(tools, folder, port);
  }

  /** The address of one of its databases. */
  public String url(String database) {
    return "jdbc:postgresql://localhost:" + port + "/" + database;
  }

  public Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(url(database), "postgres", "none");
  }

  @Override
  public void close() throws IOException {
    try {
      run(
          tools.resolve("pg_ctl").toString(),
          "--pgdata=" + folder + "/data",
          "--mode=immediate",
          "stop");
      run("rm", "-rf", folder);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IOException("PostgreSQL was left running in " + folder, stopping);
    }
  }

  /** PostgreSQL's programs refuse to run as root: then as the account of the package. */
  private static String run(String... command) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>();
    if ("root".equals(System.getProperty("user.name"))) {
      words.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    words.addAll(List.of(command));
    Path said = Files.createTempFile("postgresql", ".txt");
    try {
      // into a file: the server that is started keeps a pipe open
      int status =
          new ProcessBuilder(words)
              .directory(Path.of("/").toFile())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start()
              .waitFor();
      String text = Files.readString(said, StandardCharsets.UTF_8);
      if (status != 0) {
        throw new IOException(String.join(" ", words) + ": " + text);
      }
      return text;
    } finally {
      Files.delete(said);
    }
  }
}
