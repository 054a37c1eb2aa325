package io.shouwen.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Fills databases with many cases and measures what the product costs on them. */
public final class BenchmarkRun {
  private BenchmarkRun() {}

  /**
   * Runs all and writes the table.
   *
   * @param args the folder with {@code server} and {@code shouwen.ear}, a folder for files, the
   *     numbers of cases separated by commas, the file of the table
   */
  public static void main(String[] args) throws Exception {
    for (String cases : List.of(args[2].split(",", -1))) {
      run(Path.of(args[0]), Path.of(args[1], cases), Integer.parseInt(cases));
    }
  }

  private static void run(Path built, Path folder, int cases) throws Exception {
    Path filled = folder.resolve("filled");
    try (Installation installation = Installation.in(built, folder);
        Connection database = installation.database()) {
      installation.letIn(Estate.users(), Estate.PASSWORD);
      if (!Files.exists(filled)) {
        installation.start();
        CaseCopies copies = new CaseCopies(database);
        copies.prepare();
        copies.makeModels(installation.url());
        installation.stop();
        long begun = System.nanoTime();
        copies.write(cases, folder.toAbsolutePath());
        try (Statement statement = database.createStatement()) {
          statement.execute("vacuum analyze");
        }
        System.out.printf(
            "%d cases filled in %d s%n",
            cases, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun));
        Files.createFile(filled);
      }
      System.out.printf("first page after %d ms%n", installation.start());
      new SameAsWritten(database, installation.url()).check();
      verifyChain(installation);
      System.out.println("copies are as the application writes them");
    }
  }

  /** The application's own walk along the audit's chain must find nothing. */
  private static void verifyChain(Installation installation) throws Exception {
    String verdict =
        Rest.must(
                200,
                new Rest(installation.url(), Estate.administrator(), Estate.PASSWORD)
                    .get("/audit/verification"))
            .body();
    System.out.println("chain of the audit: " + verdict);
    if (!Rest.value("holds", verdict).equals("true")) {
      throw new IllegalStateException("the chain does not hold");
    }
  }
}
