package io.shouwen.it.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.it.harness.ShippedServer;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A partner's program: one demo person at {@code /api}, by HTTP Basic, in one language. */
final class RestClient {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String DEMO_PASSWORD = "shouwen-demo";

  private final @Nullable String person;
  private final String language;
  private final @Nullable String base;

  private RestClient(@Nullable String person, String language, @Nullable String base) {
    this.person = person;
    this.language = language;
    this.base = base;
  }

  /** A demo person who reads English. */
  static RestClient as(String person) {
    return new RestClient(person, "en", null);
  }

  static RestClient nobody() {
    return new RestClient(null, "en", null);
  }

  RestClient reading(String other) {
    return new RestClient(person, other, base);
  }

  /** The same person at another server than the one in demo mode. */
  RestClient at(String url) {
    return new RestClient(person, language, url);
  }

  /** What came back. */
  record Answer(HttpResponse<String> response) {
    int status() {
      return response.statusCode();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    String body() {
      return response.body();
    }

    JsonObject json() {
      return read().asJsonObject();
    }

    JsonArray array() {
      return read().asJsonArray();
    }

    private JsonStructure read() {
      try (var reader = Json.createReader(new StringReader(body()))) {
        return reader.read();
      }
    }

    /** The answer, which must have this status. */
    Answer with(int status) {
      assertEquals(status, status(), body());
      return this;
    }

    /** The problem document, which must have this status and code. */
    JsonObject problem(int status, String code) {
      with(status);
      assertTrue(header("Content-Type").startsWith("application/problem+json"), body());
      JsonObject problem = json();
      assertEquals(code, problem.getString("code"), body());
      assertEquals("urn:shouwen:problem:" + code, problem.getString("type"));
      assertEquals(status, problem.getInt("status"));
      assertTrue(!problem.getString("title").isBlank() && !problem.getString("detail").isBlank());
      assertEquals(response.uri().getRawPath(), problem.getString("instance"));
      return problem;
    }
  }

  Answer get(String path) {
    return send(request("GET", path, HttpRequest.BodyPublishers.noBody()));
  }

  Answer post(String path, JsonValue body, String... headers) {
    return send(posting(path, body, headers));
  }

  CompletableFuture<Answer> postLater(String path, JsonValue body, String... headers) {
    return HTTP.sendAsync(
            posting(path, body, headers).build(), HttpResponse.BodyHandlers.ofString())
        .thenApply(Answer::new);
  }

  /** Any body under any type; with a null type no Content-Type is sent. */
  Answer post(String path, byte[] body, @Nullable String type, String... headers) {
    HttpRequest.Builder request =
        request("POST", path, HttpRequest.BodyPublishers.ofByteArray(body));
    if (type != null) {
      request.header("Content-Type", type);
    }
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  Answer send(String method, String path, String... headers) {
    HttpRequest.Builder request = request(method, path, HttpRequest.BodyPublishers.noBody());
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  private HttpRequest.Builder posting(String path, JsonValue body, String... headers) {
    List<String> all = new ArrayList<>(List.of(headers));
    all.addAll(List.of("Content-Type", "application/json"));
    return request("POST", path, HttpRequest.BodyPublishers.ofString(body.toString()))
        .headers(all.toArray(String[]::new));
  }

  private HttpRequest.Builder request(String method, String path, HttpRequest.BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create((base == null ? ShippedServer.url() : base) + "/api" + path))
            .method(method, body)
            .header("Accept-Language", language);
    if (person != null) {
      byte[] credentials = (person + ":" + DEMO_PASSWORD).getBytes(StandardCharsets.UTF_8);
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
    }
    return request;
  }

  private static Answer send(HttpRequest.Builder request) {
    try {
      return new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
