package io.shouwen.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody at the pages: signs in by the form, keeps the session, sends forms as a browser does.
 */
final class User {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new Loopback())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final String url;

  private User(String url) {
    this.url = url;
  }

  /** Takes a Secure cookie for this machine, as browsers do: no https is spoken here. */
  private static final class Loopback extends CookieManager {
    @Override
    public void put(URI from, Map<String, List<String>> headers) throws IOException {
      Map<String, List<String>> taken = new LinkedHashMap<>(headers);
      taken.replaceAll(
          (name, values) -> values.stream().map(v -> v.replaceAll("(?i);\\s*secure", "")).toList());
      super.put(from, taken);
    }
  }

  /** A page as it came, after redirects. */
  record Page(String address, String body) {}

  static User signedIn(String url, String person) throws IOException, InterruptedException {
    User user = new User(url);
    user.get("/index.xhtml");
    Page home =
        user.post("/j_security_check", Map.of("j_username", person, "j_password", Estate.PASSWORD));
    if (!home.body().contains("/sign-out")) {
      throw new IllegalStateException(person + " is not let in: " + home.address());
    }
    return user;
  }

  Page get(String path) throws IOException, InterruptedException {
    return page(request(path).build());
  }

  Page post(String path, Map<String, String> fields) throws IOException, InterruptedException {
    StringBuilder form = new StringBuilder();
    fields.forEach(
        (name, value) ->
            form.append(form.isEmpty() ? "" : "&")
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return page(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
            .build());
  }

  /** A file, as a stream that the caller closes. */
  InputStream file(String path) throws IOException, InterruptedException {
    HttpResponse<InputStream> answer =
        http.send(request(path).build(), HttpResponse.BodyHandlers.ofInputStream());
    if (answer.statusCode() != 200) {
      answer.body().close();
      throw new IllegalStateException(path + ": " + answer.statusCode());
    }
    return answer.body();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path))
        .timeout(PATIENCE)
        .header("Accept-Language", "zh-CN");
  }

  private Page page(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(request.uri() + ": " + answer.statusCode());
    }
    return new Page(answer.uri().toString(), answer.body());
  }
}
