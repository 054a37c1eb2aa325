package io.shouwen.it.fuzz;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody with a session in the pages and a name in REST, or nobody. */
final class Visitor {
  static final String PASSWORD = "shouwen-demo";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final String server;
  private final @Nullable String person;

  /** By name: those for https only are sent too, as a browser does on this machine. */
  private final Map<String, String> cookies = new LinkedHashMap<>();

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  Visitor(String server, @Nullable String person) {
    this.server = server;
    this.person = person;
  }

  @Nullable String person() {
    return person;
  }

  HttpResponse<byte[]> send(Input input) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server + input.path()))
            .timeout(PATIENCE)
            .method(input.method(), HttpRequest.BodyPublishers.ofByteArray(input.body()));
    for (int i = 0; i + 1 < input.headers().size(); i += 2) {
      request.header(input.headers().get(i), input.headers().get(i + 1));
    }
    if (person != null && input.path().startsWith("/api/")) {
      request.header(
          "Authorization",
          "Basic "
              + Base64.getEncoder()
                  .encodeToString((person + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8)));
    }
    if (!cookies.isEmpty()) {
      List<String> all = new ArrayList<>();
      cookies.forEach((name, value) -> all.add(name + "=" + value));
      request.header("Cookie", String.join("; ", all));
    }
    HttpResponse<byte[]> answer =
        client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    for (String set : answer.headers().allValues("Set-Cookie")) {
      String[] pair = set.split(";", 2)[0].split("=", 2);
      cookies.put(pair[0].strip(), pair.length > 1 ? pair[1] : "");
    }
    return answer;
  }

  /** A page of ours as text, after signing in where that was asked for; redirects followed. */
  String page(String path) throws IOException, InterruptedException {
    String text = followed(path);
    if (person != null && text.contains("j_security_check")) {
      String form =
          "j_username="
              + URLEncoder.encode(person, StandardCharsets.UTF_8)
              + "&j_password="
              + PASSWORD;
      send(
          new Input(
              "sign-in",
              "POST",
              "/j_security_check",
              List.of("Content-Type", "application/x-www-form-urlencoded"),
              form.getBytes(StandardCharsets.UTF_8)));
      text = followed(path);
    }
    return text;
  }

  private String followed(String path) throws IOException, InterruptedException {
    String next = path;
    for (int hop = 0; hop < 5; hop++) {
      HttpResponse<byte[]> answer = send(new Input("page", "GET", next, List.of(), new byte[0]));
      String location = answer.headers().firstValue("Location").orElse("");
      if (location.isEmpty()) {
        return new String(answer.body(), StandardCharsets.UTF_8);
      }
      URI target = URI.create(server + next).resolve(location);
      next = target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery());
    }
    return "";
  }
}
