package io.shouwen.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program that works through REST as one person, by HTTP Basic. */
final class Rest {
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String url;
  private final String credentials;

  Rest(String url, String person, String password) {
    this.url = url + "/api";
    this.credentials =
        "Basic "
            + Base64.getEncoder()
                .encodeToString((person + ":" + password).getBytes(StandardCharsets.UTF_8));
  }

  /** What is answered to a question. */
  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
  }

  /** What is answered to something that is sent. */
  HttpResponse<String> post(String path, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Takes a step on a case as it is now, which must succeed. */
  void step(String number, String step, String body) throws IOException, InterruptedException {
    String path = "/complaints/" + number;
    String version = must(200, get(path)).headers().firstValue("ETag").orElseThrow();
    must(200, post(path + "/steps/" + step, body, "If-Match", version));
  }

  /** The answer, which must have this status. */
  static HttpResponse<String> must(int status, HttpResponse<String> answer) {
    if (answer.statusCode() != status) {
      throw new IllegalStateException(
          answer.uri() + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer;
  }

  /** The first value of this name in an answer. */
  static String value(String name, String json) {
    Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"?([^\",}\\]]+)").matcher(json);
    if (!found.find()) {
      throw new IllegalStateException("no " + name + " in " + json);
    }
    return found.group(1);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", credentials);
  }
}
