package io.shouwen.it.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.it.fuzz.FuzzRun;
import io.shouwen.it.harness.ShippedServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Strange inputs for every door: no error of the server, nothing told of its insides, nobody's
 * cases to strangers, and memory that does not grow. A slice with each build; {@code ./mvnw -Pfuzz
 * verify} sends 100,000, also to the forms that set the installation up.
 */
@Tag("outside")
@DisplayName("Strange inputs")
class FuzzIT {
  private static final int INPUTS = Integer.getInteger("fuzz.inputs", 1_000);
  private static final long SEED = Long.getLong("fuzz.seed", 4L);
  private static final int THREADS = Integer.getInteger("fuzz.threads", 2);

  /** From so many on it is a run of its own, and memory is measured. */
  private static final int LARGE = 10_000;

  private static final long MEGABYTE = 1_048_576;
  private static final Pattern USED = Pattern.compile("used (\\d+)K");

  private static final Path NODE = Path.of(System.getProperty("it.nodes"), "outside");

  @Test
  @DisplayName("get an answer that tells nothing, and leave the server as it was")
  void allDoors() throws Exception {
    boolean large = INPUTS >= LARGE;
    long logged = logged();
    FuzzRun run = new FuzzRun(ShippedServer.url(), SEED, large, large ? 60 : 5);
    long begun = System.nanoTime();
    int warm = large ? INPUTS / 5 : 0;
    run.send(warm, THREADS);
    long before = large ? heap() : 0;
    run.send(INPUTS - warm, THREADS);
    double seconds = (System.nanoTime() - begun) / 1e9;
    long after = large ? heap() : 0;
    List<String> errors = errors(logged);
    String report =
        run.report()
            + String.format(
                Locale.ROOT,
                "%d inputs in %.0f s, %.0f/s; heap after collection %d MB after the first fifth, %d"
                    + " MB at the end; %d errors in the log%n",
                INPUTS,
                seconds,
                INPUTS / seconds,
                before / MEGABYTE,
                after / MEGABYTE,
                errors.size());
    System.out.println(report);
    Files.writeString(Path.of(System.getProperty("it.nodes")).resolveSibling("fuzz.txt"), report);
    assertEquals(0, run.found(), report);
    assertEquals(List.of(), errors);
    RestClient.as("receptionist").get("/todo").with(200);
    assertTrue(after <= before * 3 / 2 + 32 * MEGABYTE, report);
  }

  private static Path log() {
    return NODE.resolve("log").resolve("server.log");
  }

  private static long logged() throws IOException {
    ShippedServer.url();
    return Files.size(log());
  }

  /** What the server wrote down as an error, or somebody wrote into its log, since then. */
  private static List<String> errors(long since) throws IOException {
    byte[] all = Files.readAllBytes(log());
    String written =
        new String(all, (int) since, Math.max(0, all.length - (int) since), StandardCharsets.UTF_8);
    return written
        .lines()
        .filter(line -> line.matches(".* (ERROR|SEVERE) \\[.*|FORGED.*"))
        // a role that may not, which the server writes down by itself
        .filter(line -> !line.contains("EJBAccessException"))
        // two first uploads at once: a library's log was not ready, and says so
        .filter(line -> !line.contains("SLF4J(W)"))
        // text that is no UTF-8 or wrongly escaped, likewise
        .filter(line -> !line.matches(".* UT00019[34]: .*"))
        .limit(20)
        .toList();
  }

  /** What the server's heap holds after a collection, in bytes. */
  private static long heap() throws IOException, InterruptedException {
    ProcessHandle server =
        ProcessHandle.current()
            .descendants()
            .filter(
                each ->
                    Stream.of(each.info().arguments().orElse(new String[0]))
                        .anyMatch(a -> a.equals("-Djboss.server.base.dir=" + NODE)))
            .filter(each -> each.info().command().orElse("").endsWith("java"))
            .findFirst()
            .orElseThrow(() -> new IOException("no process of the server"));
    jcmd(server.pid(), "GC.run");
    Matcher used = USED.matcher(jcmd(server.pid(), "GC.heap_info"));
    if (!used.find()) {
      throw new IOException("no figure of the heap");
    }
    return Long.parseLong(used.group(1)) * 1024;
  }

  private static String jcmd(long pid, String... command) throws IOException, InterruptedException {
    String tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    List<String> words =
        Stream.concat(Stream.of(tool, Long.toString(pid)), Arrays.stream(command)).toList();
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String text = String.join("\n", out.lines().toList());
      process.waitFor();
      return text;
    }
  }
}
