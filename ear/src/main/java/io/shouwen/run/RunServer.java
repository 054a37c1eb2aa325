package io.shouwen.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Starts the provisioned server in the foreground, in demo mode, for {@code ./mvnw -Prun}; launched
 * from its source, so that it needs nothing but the JDK.
 *
 * <p>{@code RunServer check} only says whether the port is free, before a build is waited for.
 * {@code RunServer start <server home> <data folder>} starts the server and stays until it ends or
 * is interrupted. Exit code 0 when the server ended, {@value #REFUSED} when it could not start: the
 * reason is then printed as a sentence, and the build turns the code into its own failure.
 */
public final class RunServer {

  private static final String PORT_SETTING = "SHOUWEN_PORT";
  private static final int DEFAULT_PORT = 8080;
  private static final int REFUSED = 3;
  private static final int LINES_KEPT = 40;
  private static final int STOP_SECONDS = 30;

  /** Tells the build that the start was refused; null while only the port is checked. */
  private static Path mark;

  private final int port;
  private final Path log;
  private final Deque<String> lastLines = new ArrayDeque<>();
  private volatile boolean stopping;
  private boolean ready;
  private boolean failed;

  private RunServer(int port, Path log) {
    this.port = port;
    this.log = log;
  }

  public static void main(String[] args) throws Exception {
    if (args.length == 3) {
      mark = Path.of(args[1]).resolveSibling("run-refused");
      Files.deleteIfExists(mark);
    }
    int port = port();
    if (!isFree(port)) {
      refuse(
          "Port %d is taken by another program. Choose another one with the setting %s, for"
              + " example: %s=%d ./mvnw -Prun",
          port, PORT_SETTING, PORT_SETTING, port + 1);
    }
    if (args.length == 3) {
      Path home = Path.of(args[1]).toAbsolutePath().normalize();
      new RunServer(port, home.resolve("standalone/log/server.log"))
          .start(home, Path.of(args[2]).toAbsolutePath().normalize());
    }
  }

  private static int port() {
    String text = System.getenv(PORT_SETTING);
    if (text == null || text.isBlank()) {
      return DEFAULT_PORT;
    }
    if (!text.strip().matches("\\d{1,5}")
        || Integer.parseInt(text.strip()) < 1
        || Integer.parseInt(text.strip()) > 65535) {
      refuse("The setting %s is \"%s\"; it must be a port from 1 to 65535.", PORT_SETTING, text);
    }
    return Integer.parseInt(text.strip());
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }

  private static int anyFreePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void refuse(String sentence, Object... arguments) {
    System.out.println(String.format(Locale.ROOT, sentence, arguments));
    giveUp();
  }

  private static void giveUp() {
    try {
      if (mark != null) {
        Files.writeString(mark, "");
      }
    } catch (IOException unwritable) {
      System.out.println(unwritable);
    }
    System.exit(REFUSED);
  }

  private void start(Path home, Path data) throws Exception {
    Files.createDirectories(data);
    try (FileChannel channel =
            FileChannel.open(
                data.resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock == null) {
        refuse(
            "Shouwen already runs on the data folder %s. Stop that one first (Ctrl-C in its"
                + " window).",
            data);
      }
      Process server = launch(home, data);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "stop"));
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(server.getInputStream(), Charset.defaultCharset()))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          heed(line, server);
        }
      } catch (IOException closed) {
        if (!stopping) {
          throw closed;
        }
      }
      int code = server.waitFor();
      if (!ready && !stopping) {
        if (!failed) {
          explain("The server ended with code " + code + " before it was ready.");
        }
        giveUp();
      }
    }
  }

  private Process launch(Path home, Path data) throws IOException {
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win");
    List<String> command = new ArrayList<>();
    command.add(home.resolve(windows ? "bin/standalone.bat" : "bin/standalone.sh").toString());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.put("SHOUWEN_MODE", "demo");
    environment.put("SHOUWEN_DATA", data.toString().replace('\\', '/'));
    environment.put(PORT_SETTING, Integer.toString(port));
    environment.putIfAbsent("SHOUWEN_MANAGEMENT_PORT", Integer.toString(anyFreePort()));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    // the script passes a signal on to the server instead of leaving it behind
    environment.put("LAUNCH_JBOSS_IN_BACKGROUND", "true");
    environment.put("NOPAUSE", "true");
    builder.redirectInput(
        ProcessBuilder.Redirect.from(Path.of(windows ? "NUL" : "/dev/null").toFile()));
    System.out.println("Starting Shouwen; its log is " + log);
    return builder.start();
  }

  /** Shows only what needs attention; the rest is in the log. */
  private void heed(String line, Process server) {
    lastLines.addLast(line);
    if (lastLines.size() > LINES_KEPT) {
      lastLines.removeFirst();
    }
    if (ready) {
      if (line.contains(" ERROR ") || line.contains(" WARN ")) {
        System.out.println(line);
      }
    } else if (line.contains("WFLYSRV0025:") && answers()) {
      ready = true;
      welcome();
    } else if (line.contains("WFLYSRV0025:") || line.contains("WFLYSRV0026:")) {
      explain("The server started with errors.");
      failed = true;
      server.destroy();
    }
  }

  private boolean answers() {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) URI.create("http://localhost:" + port + "/").toURL().openConnection();
      connection.setConnectTimeout(10_000);
      connection.setReadTimeout(60_000);
      return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException silent) {
      return false;
    }
  }

  private void welcome() {
    System.out.println(
        String.join(
            System.lineSeparator(),
            "",
            "  Shouwen is ready:  http://localhost:" + port + "/",
            "",
            "  Sign in as one of these, password: shouwen-demo",
            "    receptionist       takes complaints      handler          investigates and solves",
            "    department-head    of a department       centre-supervisor, centre-manager",
            "    company-manager    of a company          general-manager  of the group",
            "    interviewer        follows up            quality          checks",
            "    administrator      sets up",
            "  in the other company: receptionist.b, department-head.b, company-manager.b",
            "",
            "  Ctrl-C stops it; what you enter is kept for the next start.",
            ""));
  }

  private void explain(String what) {
    System.out.println();
    lastLines.forEach(System.out::println);
    System.out.println();
    System.out.println(what + " The whole log is " + log);
  }

  private void stop(Process server) {
    stopping = true;
    server.destroy();
    try {
      if (!server.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        server.descendants().forEach(ProcessHandle::destroyForcibly);
        server.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
