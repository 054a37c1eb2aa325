package io.shouwen.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A receiver of webhooks that behaves, or misbehaves, as it is told. Answers with {@link #OK}
 * unless {@link #answer} says otherwise; whatever goes to {@code /inner} should never have.
 */
public final class Sink implements AutoCloseable {
  public static final Answer OK = new Answer(200, "{\"errcode\":0,\"errmsg\":\"ok\"}", Map.of());

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private volatile Answer answer = OK;

  /** What is answered. */
  public record Answer(int status, String body, Map<String, String> headers) {}

  /** What came. */
  public record Request(
      String path, String query, String messageId, String signature, String text) {}

  public Sink() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  public String url(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  public void answer(int status, String body) {
    answer = new Answer(status, body, Map.of());
  }

  public void answer(Answer given) {
    answer = given;
  }

  public List<Request> requests() {
    return List.copyOf(requests);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      String query = exchange.getRequestURI().getRawQuery();
      requests.add(
          new Request(
              exchange.getRequestURI().getPath(),
              query == null ? "" : query,
              header(exchange, "X-Shouwen-Message-Id"),
              header(exchange, "X-Shouwen-Signature"),
              body));
      Answer given = answer;
      given.headers().forEach(exchange.getResponseHeaders()::set);
      byte[] content = given.body().getBytes(UTF_8);
      exchange.sendResponseHeaders(given.status(), content.length == 0 ? -1 : content.length);
      exchange.getResponseBody().write(content);
    }
  }

  private static String header(HttpExchange exchange, String name) {
    String value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
