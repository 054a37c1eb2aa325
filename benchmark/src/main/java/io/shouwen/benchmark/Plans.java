package io.shouwen.benchmark;

import io.shouwen.benchmark.Measure.Work;
import io.shouwen.benchmark.Rows.Row;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the database carries out what the application asks for each piece of work: the plan of every
 * statement as it was carried out, with its buffers, written by the database itself.
 */
final class Plans {
  private static final int LARGE = 20_000;
  private static final Pattern PLAN = Pattern.compile("duration: ([0-9.]+) ms +plan:");
  private static final Pattern SCAN = Pattern.compile("Seq Scan on (\\w+)");

  private final Connection database;
  private final Installation installation;
  private final Path file;
  private final Set<String> large = new HashSet<>();

  Plans(Connection database, Installation installation, Path file)
      throws SQLException, IOException {
    this.database = database;
    this.installation = installation;
    this.file = file;
    for (Row table :
        new Rows(database)
            .select("select relname from pg_class where relkind = 'r' and reltuples > " + LARGE)) {
      large.add(String.valueOf(table.text("relname")));
    }
    Files.deleteIfExists(file);
  }

  /**
   * What a piece of work asked.
   *
   * @param statements how many
   * @param milliseconds of all of them
   * @param slowest of one
   * @param scanned large tables that were read from one end to the other
   */
  record Asked(int statements, double milliseconds, double slowest, Set<String> scanned) {}

  /** Does the work once, warm, and keeps the plans. */
  Asked of(String name, Work work) throws Exception {
    work.run(0, 1);
    work.run(0, 2);
    listen(true);
    Thread.sleep(Integer.getInteger("benchmark.reload", 500));
    long from = Files.size(installation.log());
    work.run(0, 3);
    listen(false);
    Thread.sleep(Integer.getInteger("benchmark.reload", 500));
    String log = read(from);
    List<String> kept = new ArrayList<>();
    Set<String> scanned = new TreeSet<>();
    double all = 0;
    double slowest = 0;
    for (String entry : log.split("(?m)^@@", -1)) {
      Matcher plan = PLAN.matcher(entry);
      if (plan.find() && !entry.contains("sweep_beat")) {
        double took = Double.parseDouble(plan.group(1));
        all += took;
        slowest = Math.max(slowest, took);
        kept.add(entry.strip());
        Matcher scan = SCAN.matcher(entry);
        while (scan.find()) {
          if (large.contains(scan.group(1))) {
            scanned.add(scan.group(1));
          }
        }
      }
    }
    Files.writeString(
        file,
        "\n=== " + name + "\n\n" + String.join("\n\n", kept) + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    return new Asked(kept.size(), all, slowest, scanned);
  }

  private void listen(boolean on) throws SQLException {
    try (Statement statement = database.createStatement()) {
      for (String setting :
          List.of(
              "log_min_duration = " + (on ? "0" : "-1"),
              "log_analyze = on",
              "log_buffers = on",
              "log_nested_statements = on")) {
        statement.execute("alter system set auto_explain." + setting);
      }
      statement.execute("select pg_reload_conf()");
    }
  }

  private String read(long from) throws IOException {
    try (FileChannel log = FileChannel.open(installation.log(), StandardOpenOption.READ)) {
      ByteBuffer room = ByteBuffer.allocate((int) (log.size() - from));
      log.position(from);
      while (room.hasRemaining() && log.read(room) >= 0) {
        // reads on to the end
      }
      return new String(room.array(), 0, room.position(), StandardCharsets.UTF_8);
    }
  }
}
