package io.shouwen.it.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.it.harness.CaseRows;
import io.shouwen.it.harness.Cluster;
import io.shouwen.it.harness.ServerNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The server as it ships is told to stop while people are at work. */
@Tag("outside")
@DisplayName("A server that is told to stop")
class StoppedServerIT {
  /** How long it may wait for what runs; far longer than it should take. */
  private static final int LIMIT_SECONDS = 120;

  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final int CASES = 50;
  private static final String PERSON = Cluster.PEOPLE.get(0);
  private static final String FORM = "j_username=" + PERSON + "&j_password=shouwen-demo";

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  @DisplayName("ends the open pages' streams, answers what runs, lets nothing new in, and is quick")
  void gracefully() throws Exception {
    Path home = Path.of(System.getProperty("it.server.home"));
    Path base = Path.of(System.getProperty("it.nodes"), "stopped");
    Cluster.copyPeople(home, base.resolve("people"));
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
        Connection database = postgres.getPostgresDatabase().getConnection()) {
      ServerNode node = node(home, base, postgres.getPort());
      try {
        node.start();
        new CaseRows(database).fill(CASES, 2);
        try (Statement statement = database.createStatement()) {
          statement.execute("update staff set username = '" + PERSON + "' where id = 11");
        }
        stopWhileWorking(node);
        node.start();
        assertEquals(CASES, new CaseRows(database).count("select count(*) from complaint"));
        try (InputStream stream = listen(node)) {
          assertEquals('r', stream.read(), "an open page listens again");
        }
      } finally {
        node.kill();
      }
    }
  }

  private static ServerNode node(Path home, Path base, int database) throws IOException {
    ServerNode node =
        ServerNode.prepared(
            home,
            Path.of(System.getProperty("it.ear")),
            base,
            Map.of(
                "SHOUWEN_MODE", "production",
                "SHOUWEN_SIGN_IN", "people",
                "SHOUWEN_PEOPLE", base.resolve("people").toString(),
                "SHOUWEN_URL", "https://shouwen.example.com",
                "SHOUWEN_AUDIT_KEY", "a key of tests, long enough for it",
                "SHOUWEN_DB_DRIVER", "postgresql",
                "SHOUWEN_DB_URL", "jdbc:postgresql://localhost:" + database + "/postgres",
                "SHOUWEN_DB_USER", "postgres",
                "SHOUWEN_DB_PASSWORD", "postgres",
                "SHOUWEN_STOP_SECONDS", Integer.toString(LIMIT_SECONDS)));
    node.set("SHOUWEN_HOSTS", URI.create(node.url()).getAuthority()); // asked from this machine
    return node;
  }

  private void stopWhileWorking(ServerNode node) throws Exception {
    URI url = URI.create(node.url());
    try (InputStream stream = listen(node);
        Socket slow = new Socket(url.getHost(), url.getPort())) {
      BufferedReader answer = begin(slow, url, signInPage(node));
      CompletableFuture<Boolean> stopped =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return node.stop(PATIENCE);
                } catch (InterruptedException interrupted) {
                  Thread.currentThread().interrupt();
                  return false;
                }
              });
      assertTrue(
          new String(stream.readAllBytes(), StandardCharsets.UTF_8).startsWith("retry"),
          "the stream was one, and ended in order");
      assertFalse(stopped.isDone(), "it waits for what runs");
      awaitRefusal(node);
      assertFalse(stopped.isDone(), "it still waits");
      slow.getOutputStream().write(FORM.substring(1).getBytes(StandardCharsets.US_ASCII));
      slow.getOutputStream().flush();
      String status = answer.readLine();
      assertTrue(status.startsWith("HTTP/1.1 30"), "what ran was answered: " + status);
      long from = System.nanoTime();
      assertTrue(stopped.get(PATIENCE.toSeconds(), TimeUnit.SECONDS), "it stopped long before");
      System.out.printf(
          "stopped %d ms after the last answer%n",
          TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from));
    }
  }

  /** Sends a form up to its first letter and waits until the application wants the rest. */
  private static BufferedReader begin(Socket slow, URI url, String session) throws IOException {
    slow.setSoTimeout((int) PATIENCE.toMillis());
    OutputStream out = slow.getOutputStream();
    out.write(
        """
        POST /j_security_check HTTP/1.1\r
        Host: %s\r
        Cookie: %s\r
        Content-Type: application/x-www-form-urlencoded\r
        Content-Length: %d\r
        Expect: 100-continue\r
        \r
        """
            .formatted(url.getAuthority(), session, FORM.length())
            .getBytes(StandardCharsets.US_ASCII));
    out.flush();
    BufferedReader answer =
        new BufferedReader(
            new InputStreamReader(slow.getInputStream(), StandardCharsets.ISO_8859_1));
    assertEquals("HTTP/1.1 100 Continue", answer.readLine().strip());
    assertEquals("", nextEmpty(answer));
    out.write(FORM.charAt(0));
    out.flush();
    return answer;
  }

  private static String nextEmpty(BufferedReader answer) throws IOException {
    String line = answer.readLine();
    while (line != null && !line.isEmpty()) {
      line = answer.readLine();
    }
    return String.valueOf(line);
  }

  private void awaitRefusal(ServerNode node) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    int status = page(node).statusCode();
    while (status != 503) {
      assertEquals(200, status);
      assertTrue(System.nanoTime() < end, "new requests are let in");
      status = page(node).statusCode();
    }
  }

  private HttpResponse<Void> page(ServerNode node) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(node.url() + "/login.xhtml")).build(),
        HttpResponse.BodyHandlers.discarding());
  }

  private InputStream listen(ServerNode node) throws Exception {
    String session = signedIn(node);
    HttpResponse<String> named =
        http.send(
            request(node, "/events", session).POST(HttpRequest.BodyPublishers.noBody()).build(),
            HttpResponse.BodyHandlers.ofString());
    assertEquals(201, named.statusCode(), named.body());
    HttpResponse<InputStream> stream =
        http.send(
            request(node, "/events?page=" + named.body(), session).build(),
            HttpResponse.BodyHandlers.ofInputStream());
    assertEquals(200, stream.statusCode());
    return stream.body();
  }

  /** The cookie of a session that was asked to sign in. */
  private String signInPage(ServerNode node) throws Exception {
    return cookie(
        http.send(
            HttpRequest.newBuilder(URI.create(node.url() + "/index.xhtml")).build(),
            HttpResponse.BodyHandlers.discarding()));
  }

  private String signedIn(ServerNode node) throws Exception {
    HttpResponse<Void> in =
        http.send(
            request(node, "/j_security_check", signInPage(node))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(FORM))
                .build(),
            HttpResponse.BodyHandlers.discarding());
    assertEquals(3, in.statusCode() / 100);
    return cookie(in);
  }

  private static HttpRequest.Builder request(ServerNode node, String path, String session) {
    return HttpRequest.newBuilder(URI.create(node.url() + path)).header("Cookie", session);
  }

  private static String cookie(HttpResponse<?> answer) {
    return answer
        .headers()
        .firstValue("Set-Cookie")
        .map(line -> line.replaceAll(";.*", ""))
        .orElseThrow(() -> new AssertionError("no session: " + answer));
  }
}
