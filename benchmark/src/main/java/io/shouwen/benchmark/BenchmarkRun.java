package io.shouwen.benchmark;

import io.shouwen.benchmark.Measure.Figures;
import io.shouwen.benchmark.Measure.Work;
import io.shouwen.benchmark.Report.Measured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Fills databases with many cases and measures what the product costs on them, beside what plain
 * SQL does with the same rows in the same run.
 */
public final class BenchmarkRun {
  private static final int EXPORTED = 100_000;
  private static final int SWEEPS = 5;
  private static final int VERIFIABLE = 100_000;
  private static final int COUNTED_WITHIN_MINUTES = 20;

  private BenchmarkRun() {}

  /**
   * Runs all and writes the table.
   *
   * @param args the folder with {@code server} and {@code shouwen.ear}, a folder for files, the
   *     numbers of cases separated by commas, the file of the table
   */
  public static void main(String[] args) throws Exception {
    List<Measured> all = new ArrayList<>();
    for (String cases : List.of(args[2].split(",", -1))) {
      Measured measured = Measured.of(Integer.parseInt(cases));
      all.add(measured);
      run(Path.of(args[0]), Path.of(args[1], cases), measured);
      Path table = Path.of(args[3]);
      Files.writeString(table, Report.of(all));
    }
    System.out.println(Files.readString(Path.of(args[3])));
  }

  private static void run(Path built, Path folder, Measured measured) throws Exception {
    try (Installation installation = Installation.in(built, folder);
        Connection database = installation.database()) {
      installation.letIn(Estate.users(), Estate.PASSWORD);
      fill(installation, database, folder, measured);
      if (Boolean.getBoolean("benchmark.fill")) {
        return;
      }
      measured.facts().put("boot to first page", installation.start() + " ms");
      count(database, measured);
      if (!Boolean.getBoolean("benchmark.unchecked")) {
        new SameAsWritten(database, installation.url()).check();
        measured.facts().put("copies compared with fresh cases", "the same rows and columns");
        verifyChain(installation, measured);
      }
      TimeUnit.SECONDS.sleep(5);
      measured.facts().put("memory at rest (PSS)", installation.memory() + " MiB");
      load(installation, database, folder, measured);
    }
  }

  private static void fill(
      Installation installation, Connection database, Path folder, Measured measured)
      throws Exception {
    Path filled = folder.resolve("filled");
    if (!Files.exists(filled)) {
      installation.start();
      CaseCopies copies = new CaseCopies(database);
      copies.prepare();
      copies.makeModels(installation.url());
      installation.stop();
      long begun = System.nanoTime();
      copies.write(measured.cases(), folder.toAbsolutePath());
      try (Statement statement = database.createStatement()) {
        // the copies were written past the application: it has to count them
        statement.execute(
            """
            insert into case_month_mark (project_id, month_on)
              select distinct project_id,
                cast(date_trunc('month', received_at + interval '8' hour) as date) from complaint
            """);
        statement.execute("vacuum analyze");
      }
      Files.writeString(filled, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun) + " s");
    }
    measured.facts().put("filled in", Files.readString(filled));
  }

  /** Waits until the application has counted what was marked, by itself. */
  private static void count(Connection database, Measured measured) throws Exception {
    long begun = System.nanoTime();
    long end = begun + TimeUnit.MINUTES.toNanos(COUNTED_WITHIN_MINUTES);
    while (count(database, "select count(*) from case_month_mark") > 0) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("the statistics are not counted");
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
    try (Statement statement = database.createStatement()) {
      statement.execute("vacuum analyze case_month");
    }
    measured
        .facts()
        .put(
            "statistics: rows, counted within",
            Report.line(
                "%,d of %,d cases, %.1f s after the start (none when it had them)",
                count(database, "select count(*) from case_month"),
                count(database, "select sum(cases) from case_month"),
                (System.nanoTime() - begun) / 1e9));
  }

  /** The application's own walk along the audit's chain must find nothing. */
  private static void verifyChain(Installation installation, Measured measured) throws Exception {
    if (measured.cases() > VERIFIABLE) {
      return;
    }
    String verdict =
        Rest.must(
                200,
                new Rest(installation.url(), Estate.administrator(), Estate.PASSWORD)
                    .get("/audit/verification"))
            .body();
    if (!Rest.value("holds", verdict).equals("true")) {
      throw new IllegalStateException("the chain does not hold: " + verdict);
    }
    measured.facts().put("links of the audit's chain, all hold", Rest.value("checked", verdict));
  }

  private static void load(
      Installation installation, Connection database, Path folder, Measured measured)
      throws Exception {
    Works works = new Works(database, installation.url());
    works.begin();
    String only = System.getProperty("benchmark.only", "");
    AtomicLong most = new AtomicLong();
    ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    var weighing =
        watch.scheduleWithFixedDelay(() -> weigh(installation, most), 1, 2, TimeUnit.SECONDS);
    long before = byTheApplication(database);
    try (PlainSql plain = new PlainSql(installation, database, works)) {
      Map<String, Work> reading = new LinkedHashMap<>();
      Map<String, Work> registering = new LinkedHashMap<>();
      works
          .all()
          .forEach(
              (name, work) -> {
                if (name.contains(only)) {
                  (name.startsWith("register") ? registering : reading).put(name, work);
                }
              });
      for (Work each : reading.values()) {
        Measure.warmUp(Estate.USERS, each);
      }
      Plans plans =
          new Plans(database, installation, folder.resolve("plans-" + measured.cases() + ".txt"));
      // what registers changes what a search has to find, so it comes behind all that reads
      for (Map<String, Work> part : List.of(reading, registering)) {
        for (Map.Entry<String, Work> each : part.entrySet()) {
          measure(
              each.getKey(), each.getValue(), plain.works(), installation::processorTime, measured);
        }
        if (part.equals(registering) && only.isEmpty()) {
          reconcile(database, works, before, measured);
        }
        for (Map.Entry<String, Work> each : part.entrySet()) {
          measured.plans().put(each.getKey(), plans.of(each.getKey(), each.getValue()));
        }
      }
      if (only.isEmpty() || only.equals("export")) {
        export(database, works, measured, plans);
      }
      if (only.isEmpty() || only.equals("sweep")) {
        sweep(installation, database, measured, plans);
      }
      measured.facts().put("memory under load, most (PSS)", most.get() + " MiB");
    } finally {
      weighing.cancel(true);
      watch.shutdownNow();
    }
  }

  private static void weigh(Installation installation, AtomicLong most) {
    try {
      most.accumulateAndGet(installation.memory(), Math::max);
    } catch (IOException gone) {
      most.accumulateAndGet(0, Math::max);
    }
  }

  private static void measure(
      String name,
      Work work,
      Map<String, Work> limits,
      Supplier<Duration> processor,
      Measured measured)
      throws Exception {
    List<Figures> figures = new ArrayList<>();
    List<Figures> most = new ArrayList<>();
    Work limit = limits.get(name);
    for (int users : new int[] {1, Estate.USERS}) {
      figures.add(Measure.of(users, work, processor));
      if (limit != null) {
        Figures plain = Measure.of(users, limit, processor);
        if (plain.wrong() > 0) {
          throw new IllegalStateException("plain SQL for " + name + ": " + plain.reason());
        }
        most.add(plain);
      }
      Figures last = figures.get(figures.size() - 1);
      System.out.println(
          Report.line(
              "%,d %s, %d users: p50 %.1f ms, p95 %.1f ms, %.1f/s, processor %.1f ms, %d wrong %s",
              measured.cases(),
              name,
              users,
              last.p50(),
              last.p95(),
              last.rate(),
              last.processor(),
              last.wrong(),
              last.reason()));
    }
    measured.works().put(name, figures);
    if (limit != null) {
      measured.limits().put(name, most);
    }
  }

  /** Everything that was answered for is there, with its history, deadlines and audit. */
  private static void reconcile(Connection database, Works works, long before, Measured measured)
      throws SQLException {
    int registered = works.registered.size();
    long found = 0;
    for (String number : works.registered) {
      found +=
          count(
              database,
              """
              select count(*) from complaint c where number = '%s'
                and exists (select 1 from case_event e where e.complaint_id = c.id)
                and exists (select 1 from deadline d where d.subject_kind = 'CASE'
                  and d.subject_id = c.id)
                and exists (select 1 from audit_entry a where a.subject_key = c.number)
              """
                  .formatted(number));
    }
    long now = byTheApplication(database);
    measured
        .facts()
        .put(
            "registered and answered / found whole / more than answered",
            registered + " / " + found + " / " + (now - before - registered));
    if (found != registered) {
      throw new IllegalStateException(registered + " were registered, " + found + " are there");
    }
  }

  private static long byTheApplication(Connection database) throws SQLException {
    return count(database, "select count(*) from complaint where number not like 'SQL-%'");
  }

  private static void export(Connection database, Works works, Measured measured, Plans plans)
      throws Exception {
    LocalDate from = LocalDate.of(2000, 1, 1);
    if (measured.cases() > EXPORTED) {
      try (Statement statement = database.createStatement();
          var day =
              statement.executeQuery(
                  "select (received_at + interval '8 hours')::date from complaint"
                      + " order by received_at desc offset "
                      + EXPORTED
                      + " limit 1")) {
        day.next();
        LocalDate last = LocalDate.parse(day.getString(1));
        // days are whole: without the one that would make it too many, if there is another
        from = last.isBefore(LocalDate.now(ZoneId.of("Asia/Shanghai"))) ? last.plusDays(1) : last;
      }
    }
    LocalDate day = from;
    long expected =
        count(
            database,
            "select count(*) from complaint where received_at + interval '8 hours' >= '"
                + day
                + "'");
    long begun = System.nanoTime();
    int rows = works.export(day.toString());
    double took = (System.nanoTime() - begun) / 1e9;
    measured
        .facts()
        .put("export to Excel", Report.line("%,d rows of %,d in %.1f s", rows, expected, took));
    measured
        .plans()
        .put(
            "export",
            plans.of(
                "export",
                (user, round) ->
                    works.export(LocalDate.now(ZoneId.of("Asia/Shanghai")).toString())));
  }

  private static void sweep(
      Installation installation, Connection database, Measured measured, Plans plans)
      throws Exception {
    Sweep sweep = new Sweep(database);
    // nobody is told the same twice: a database that was swept before goes on with other cases
    int before = Integer.getInteger("benchmark.swept", 0);
    double first = sweep.run(before);
    List<Double> times = new ArrayList<>();
    for (int round = before + 1; round < before + SWEEPS; round++) {
      times.add(sweep.run(round));
    }
    Collections.sort(times);
    AtomicInteger next = new AtomicInteger(before + SWEEPS);
    String name = "sweep of 1,000 due";
    measured.plans().put(name, plans.of(name, (user, round) -> sweep.run(next.getAndIncrement())));
    installation.stop();
    measured
        .facts()
        .put(
            name,
            Report.line(
                "first %.0f ms, then median %.0f ms, worst %.0f ms; plain SQL %.0f ms",
                first,
                times.get(times.size() / 2),
                times.get(times.size() - 1),
                sweep.plain(next.get())));
  }

  private static long count(Connection database, String sql) throws SQLException {
    try (Statement statement = database.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
