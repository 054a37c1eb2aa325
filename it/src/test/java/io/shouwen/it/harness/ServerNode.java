package io.shouwen.it.harness;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A process of the server as it ships, with a base folder of its own, that can be started, killed
 * in the middle of its work, and started again. For what a server in the test's own process cannot
 * show.
 */
public final class ServerNode {
  private static final Duration START = Duration.ofMinutes(4);
  private static final Duration POLL = Duration.ofMillis(200);

  private final Path home;
  private final Path base;
  private final int port;
  private final int managementPort;
  private final Map<String, String> environment;
  private @Nullable Process process;

  private ServerNode(
      Path home, Path base, int port, int managementPort, Map<String, String> environment) {
    this.home = home;
    this.base = base;
    this.port = port;
    this.managementPort = managementPort;
    this.environment = environment;
  }

  /**
   * A node on free ports, not yet started.
   *
   * @param home the provisioned server
   * @param archive what is deployed
   * @param base its folder, made here
   * @param environment as the guide for operators names it
   */
  public static ServerNode prepared(
      Path home, Path archive, Path base, Map<String, String> environment) throws IOException {
    ServerNode node = empty(home, base, environment);
    Files.createDirectories(base.resolve("deployments"));
    Files.copy(
        archive,
        base.resolve("deployments").resolve("shouwen.ear"),
        StandardCopyOption.REPLACE_EXISTING);
    return node;
  }

  /** A server without an application, as the balancer is; otherwise like {@link #prepared}. */
  public static ServerNode empty(Path home, Path base, Map<String, String> environment)
      throws IOException {
    copy(home.resolve("standalone/configuration"), base.resolve("configuration"));
    Files.createDirectories(base.resolve("log"));
    try (ServerSocket one = new ServerSocket(0);
        ServerSocket other = new ServerSocket(0)) {
      return new ServerNode(
          home, base, one.getLocalPort(), other.getLocalPort(), new HashMap<>(environment));
    }
  }

  /** The fingerprint of an archive, by which two runs show that they ran the same one. */
  public static String fingerprint(Path archive) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(archive)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(from)) {
      files = walk.filter(p -> !p.toString().contains("standalone_xml_history")).toList();
    }
    for (Path file : files) {
      Path target = to.resolve(from.relativize(file).toString());
      if (Files.isDirectory(file)) {
        Files.createDirectories(target);
      } else {
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** The address of its pages, without a slash at the end. */
  public String url() {
    return "http://localhost:" + port;
  }

  /** Says how people sign in on it, with the script that ships. */
  public void signInBy(String way) throws IOException, InterruptedException {
    configure("sign-in", way);
  }

  /** Makes it one of several, or one that is alone, with the script that ships. */
  public void cluster(boolean on) throws IOException, InterruptedException {
    configure("cluster", on ? "on" : "off");
  }

  private void configure(String what, String how) throws IOException, InterruptedException {
    ProcessBuilder script =
        new ProcessBuilder("sh", home.resolve("bin/" + what + ".sh").toString(), how)
            .redirectErrorStream(true)
            .redirectOutput(base.resolve("log/" + what + ".log").toFile());
    script.environment().put("JAVA_HOME", System.getProperty("java.home"));
    script.environment().put("SHOUWEN_BASE", base.toString());
    if (script.start().waitFor() != 0) {
      throw new IOException("not set up; see log/" + what + ".log in " + base);
    }
  }

  /**
   * Lets it end what it does and stops it, with the command of the guide for operators.
   *
   * @param patience how long requests that run may go on, in seconds
   */
  public void shutDown(int patience) throws IOException, InterruptedException {
    Process running = process;
    ProcessBuilder command =
        new ProcessBuilder(
                home.resolve("bin/jboss-cli.sh").toString(),
                "--connect",
                "--controller=localhost:" + managementPort,
                "--command=shutdown --suspend-timeout=" + patience)
            .redirectErrorStream(true)
            .redirectOutput(base.resolve("log/shutdown.log").toFile());
    command.environment().put("JAVA_HOME", System.getProperty("java.home"));
    if (command.start().waitFor() != 0) {
      throw new IOException("not shut down; see log/shutdown.log in " + base);
    }
    if (running != null) {
      running.waitFor();
      process = null;
    }
  }

  /** Its log. */
  public String log() throws IOException {
    return Files.readString(base.resolve("log/console.log"));
  }

  /** Replaces a word of its configuration, which must be there. */
  public void misspell(String word, String other) throws IOException {
    Path configuration = base.resolve("configuration/standalone.xml");
    String text = Files.readString(configuration);
    if (!text.contains(word)) {
      throw new IOException("no " + word + " in " + configuration);
    }
    Files.writeString(configuration, text.replace(word, other));
  }

  /** Adds to or changes its environment, before it starts. */
  public void set(String name, String value) {
    environment.put(name, value);
  }

  /** Starts it and waits until it says that it is ready. */
  public void start() throws IOException, InterruptedException {
    launch();
    awaitReady();
  }

  /** Whether its process is there. */
  public boolean isRunning() {
    Process started = process;
    return started != null && started.isAlive();
  }

  /** Starts it and does not wait. */
  public void begin() throws IOException {
    launch();
  }

  /** Waits until it says that it is ready. */
  public void awaitReady() throws IOException, InterruptedException {
    Process started = process;
    if (started == null) {
      throw new IOException("the node was not started");
    }
    long end = System.nanoTime() + START.toNanos();
    while (System.nanoTime() < end && !started.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
      Readiness readiness = readiness();
      if (readiness.status() == 200) {
        return;
      }
      if (readiness.body().contains("\"shouwen.ear\":\"FAILED\"")) {
        throw new IOException("the application is refused: " + readiness.body());
      }
    }
    throw new IOException("the node does not get ready; see log/console.log in " + base);
  }

  /**
   * Starts it and waits until the application was refused.
   *
   * @return what the health check says of it
   */
  public String startRefused() throws IOException, InterruptedException {
    Process started = launch();
    long end = System.nanoTime() + START.toNanos();
    while (System.nanoTime() < end && !started.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
      Readiness readiness = readiness();
      if (readiness.status() == 200) {
        throw new IOException("the application started");
      }
      if (readiness.body().contains("\"shouwen.ear\":\"FAILED\"")) {
        return readiness.body();
      }
    }
    throw new IOException("the node says nothing; see log/console.log in " + base);
  }

  /** Asks it to stop, as an operator does, and waits. */
  public boolean stop(Duration patience) throws InterruptedException {
    Process running = process;
    if (running == null) {
      return true;
    }
    running.destroy();
    return running.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  private Process launch() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            home.resolve("bin/standalone.sh").toString(), "-Djboss.server.base.dir=" + base);
    Map<String, String> all = new HashMap<>(environment);
    all.put("JAVA_HOME", System.getProperty("java.home"));
    all.put("SHOUWEN_DATA", base.resolve("shouwen").toString());
    all.put("SHOUWEN_PORT", Integer.toString(port));
    all.put("SHOUWEN_MANAGEMENT_PORT", Integer.toString(managementPort));
    builder.environment().putAll(all);
    // the script passes a signal on to the server
    builder.environment().put("LAUNCH_JBOSS_IN_BACKGROUND", "true");
    Process started =
        builder
            .redirectErrorStream(true)
            .redirectOutput(
                ProcessBuilder.Redirect.appendTo(base.resolve("log/console.log").toFile()))
            .start();
    process = started;
    return started;
  }

  /**
   * What the health check answers.
   *
   * @param status 200 ready, 503 not, 0 when nobody answers
   */
  public record Readiness(int status, String body) {}

  /** Asks whether it is ready. */
  public Readiness readiness() throws InterruptedException {
    try {
      HttpResponse<String> answer = ask("/health/ready");
      return new Readiness(answer.statusCode(), answer.body());
    } catch (IOException nobody) {
      return new Readiness(0, "");
    }
  }

  /** A figure among its metrics, by its name in Prometheus' form. */
  public double figure(String name) throws IOException, InterruptedException {
    return ask("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .findFirst()
        .orElseThrow(() -> new IOException("no figure " + name));
  }

  private HttpResponse<String> ask(String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + managementPort + path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }

  /**
   * How much memory its processes have, in MiB: the proportional set size, which Linux knows.
   *
   * @return 0 where that is not told
   */
  public long memory() throws IOException {
    Process running = process;
    if (running == null) {
      return 0;
    }
    long kilobytes = 0;
    for (ProcessHandle each :
        Stream.concat(running.descendants(), Stream.of(running.toHandle())).toList()) {
      Path told = Path.of("/proc", Long.toString(each.pid()), "smaps_rollup");
      if (Files.isReadable(told)) {
        kilobytes +=
            Files.readAllLines(told).stream()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .sum();
      }
    }
    return kilobytes / 1024;
  }

  /** Processor time that it has used since its start; nothing where that is not told. */
  public Duration processorTime() {
    Process running = process;
    return running == null
        ? Duration.ZERO
        : Stream.concat(running.descendants(), Stream.of(running.toHandle()))
            .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
            .reduce(Duration.ZERO, Duration::plus);
  }

  /** Kills it at once, as {@code kill -9} does: nothing of it gets a chance to tidy up. */
  public void kill() throws InterruptedException {
    Process running = process;
    if (running != null) {
      List<ProcessHandle> all =
          Stream.concat(running.descendants(), Stream.of(running.toHandle())).toList();
      all.forEach(ProcessHandle::destroyForcibly);
      all.forEach(handle -> handle.onExit().join());
      process = null;
    }
  }
}
