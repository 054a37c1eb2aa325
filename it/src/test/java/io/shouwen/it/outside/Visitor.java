package io.shouwen.it.outside;

import io.shouwen.it.harness.ShippedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person who signed in at the pages and follows links, without a browser. */
final class Visitor {
  private static final String DEMO_PASSWORD = "shouwen-demo";
  private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"(/[^\"#]*)");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new Loopback())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  private final String base;

  private Visitor(String base) {
    this.base = base;
  }

  /** Takes a Secure cookie for this machine, as browsers do: the test speaks no https. */
  private static final class Loopback extends CookieManager {
    @Override
    public void put(URI from, Map<String, List<String>> headers) throws IOException {
      Map<String, List<String>> taken = new LinkedHashMap<>(headers);
      taken.replaceAll(
          (name, values) -> values.stream().map(v -> v.replaceAll("(?i);\\s*secure", "")).toList());
      super.put(from, taken);
    }
  }

  /** What a page answered. */
  record Seen(int status, String body) {}

  static Visitor signedInAs(String person) {
    return signedInAs(person, ShippedServer.url());
  }

  /** At another server than the one in demo mode that all tests share. */
  static Visitor signedInAs(String person, String url) {
    Visitor visitor = new Visitor(url);
    visitor.get("/index.xhtml");
    visitor.post("/j_security_check", Map.of("j_username", person, "j_password", DEMO_PASSWORD));
    return visitor;
  }

  Seen get(String path) {
    return send(request(path).GET().build());
  }

  Seen post(String path, Map<String, String> fields) {
    StringBuilder form = new StringBuilder();
    fields.forEach(
        (name, value) ->
            form.append(form.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
            .build());
  }

  /**
   * Follows links from these pages to whatever they lead, each address once, at most so many.
   *
   * @param wanted which addresses are followed
   */
  Map<String, Seen> crawl(Set<String> from, Predicate<String> wanted, int most) {
    Map<String, Seen> seen = new LinkedHashMap<>();
    Deque<String> open = new ArrayDeque<>(from);
    Set<String> known = new LinkedHashSet<>(from);
    while (!open.isEmpty() && seen.size() < most) {
      String path = open.removeFirst();
      Seen page = get(path);
      seen.put(path, page);
      Matcher links = LINK.matcher(page.body());
      while (links.find()) {
        String link = links.group(1).replace("&amp;", "&");
        if (wanted.test(link) && known.add(link)) {
          open.addLast(link);
        }
      }
    }
    return seen;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(PATIENCE)
        .header("Accept-Language", "en");
  }

  private Seen send(HttpRequest request) {
    try {
      HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return new Seen(answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
