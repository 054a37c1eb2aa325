package io.shouwen.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * The server as it ships, with the archive that it ships with, in demo mode on an empty H2
 * database. It is started by the first test that asks for its address and stopped after the last.
 */
public class ShippedServer implements LauncherSessionListener {

  private static final Duration START = Duration.ofMinutes(4);
  private static final Duration POLL = Duration.ofMillis(500);
  private static @Nullable Process server;

  /** The address of the root context, without a slash at the end. */
  public static synchronized String url() {
    String url = "http://localhost:" + System.getProperty("it.port.http");
    if (server == null) {
      try {
        server = start();
        awaitAnswer(url, server);
      } catch (IOException failure) {
        throw new UncheckedIOException("the server does not start", failure);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while the server started", interrupted);
      }
    }
    return url;
  }

  private static Process start() throws IOException {
    Path base = Path.of(System.getProperty("it.nodes"), System.getProperty("it.node"));
    Files.createDirectories(base.resolve("log"));
    System.out.println(
        "demo people: shouwen.ear "
            + ServerNode.fingerprint(base.resolve("deployments/shouwen.ear")));
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("it.server.home"), "bin", "standalone.sh").toString(),
            "-Djboss.server.base.dir=" + base);
    Map<String, String> environment = builder.environment();
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("SHOUWEN_PORT", System.getProperty("it.port.http"));
    environment.put("SHOUWEN_MANAGEMENT_PORT", System.getProperty("it.port.management"));
    environment.put("LAUNCH_JBOSS_IN_BACKGROUND", "true");
    return builder
        .redirectErrorStream(true)
        .redirectOutput(base.resolve("log/console.log").toFile())
        .start();
  }

  private static void awaitAnswer(String url, Process process)
      throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/")).build();
    long deadline = System.nanoTime() + START.toNanos();
    while (System.nanoTime() < deadline && process.isAlive()) {
      try {
        if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        // the port is closed until the server listens
      }
      if (process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
        break;
      }
    }
    throw new IOException("no page at " + url + "; see log/console.log in the node's folder");
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    stop();
  }

  private static synchronized void stop() {
    if (server == null) {
      return;
    }
    server.destroy();
    try {
      if (!server.waitFor(30, TimeUnit.SECONDS)) {
        server.descendants().forEach(ProcessHandle::destroyForcibly);
        server.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
