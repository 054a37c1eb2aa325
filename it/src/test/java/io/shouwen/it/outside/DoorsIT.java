package io.shouwen.it.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.it.harness.ShippedServer;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server turns away before, or beside, the application. */
@Tag("outside")
@DisplayName("The doors")
class DoorsIT {
  private static final Pattern INSIDES =
      Pattern.compile(
          "undertow|wildfly|jboss|resteasy|mojarra|eclipselink|\\tat |exception|stack ?trace",
          Pattern.CASE_INSENSITIVE);

  private static void assertTellsNothing(RawRequest.Answer answer) {
    assertEquals("", answer.header("Server"), answer.whole());
    assertEquals("", answer.header("X-Powered-By"), answer.whole());
    assertFalse(INSIDES.matcher(answer.whole()).find(), answer.whole());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          shouwen.example.com, 200
          SHOUWEN.example.com, 200
          localhost, 200
          127.0.0.1:80, 200
          evil.example, 421
          shouwen.example.com.evil.example, 421
          evil.example shouwen.example.com, 400
          localhost.evil.example, 421
          shouwen.example.com@evil.example, 400
          demo, 421
          'none', 421
          |, 400
          """)
  @DisplayName("open under the installation's own names only")
  void hosts(String host, int status) throws IOException {
    RawRequest.Answer answer = RawRequest.of("GET", "/login.xhtml", "Host: " + host);
    assertEquals(status, answer.status(), answer.whole());
    assertTellsNothing(answer);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          /sign-out, Origin: https://evil.example
          /sign-out, Origin: null
          /sign-out, Sec-Fetch-Site: cross-site
          /sign-out, Sec-Fetch-Site: same-site
          /desk/draft?key=a, Origin: https://shouwen.example.com.evil.example
          /j_security_check, Origin: https://evil.example
          /notice/read, Sec-Fetch-Site: cross-site
          /complaint/reception.xhtml, Origin: http://localhost
          /api/complaints, Origin: https://evil.example
          /api/complaints, Sec-Fetch-Site: cross-site
          """)
  @DisplayName("let no other site's page change anything, with whatever the browser sends along")
  void otherSites(String path, String header) throws IOException {
    RawRequest.Answer answer =
        RawRequest.of("POST", path, header, "Authorization: " + basic("receptionist"));
    assertEquals(403, answer.status(), answer.whole());
    assertTellsNothing(answer);
  }

  @Test
  @DisplayName("let our own pages and programs through")
  void ownPages() throws IOException {
    assertEquals(
        200,
        RawRequest.of(
                "POST",
                "/login.xhtml",
                "Origin: http://" + RawRequest.host(),
                "Sec-Fetch-Site: same-origin")
            .status());
    assertEquals(401, RawRequest.of("POST", "/api/complaints").status());
    assertEquals(200, RawRequest.of("GET", "/login.xhtml", "Sec-Fetch-Site: cross-site").status());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          TRACE, /
          TRACE, /api/complaints
          TRACK, /
          FOO, /login.xhtml
          PUT, /login.xhtml
          DELETE, /complaint/list.xhtml
          PROPFIND, /
          OPTIONS, /
          """)
  @DisplayName("know no other methods")
  void methods(String method, String path) throws IOException {
    RawRequest.Answer answer = RawRequest.of(method, path, "X-Echo: do-not-echo");
    assertEquals(405, answer.status(), answer.whole());
    assertFalse(answer.whole().contains("do-not-echo"), answer.whole());
    assertTellsNothing(answer);
  }

  static Stream<String> nonsense() {
    String host = "Host: " + RawRequest.host() + "\r\nConnection: close\r\n";
    return Stream.of(
        "GET /%zz HTTP/1.1\r\n" + host + "\r\n",
        "GET /%00 HTTP/1.1\r\n" + host + "\r\n",
        "GET /%c0%ae%c0%ae/ HTTP/1.1\r\n" + host + "\r\n",
        "GET /<script> HTTP/1.1\r\n" + host + "\r\n",
        "GET /../../etc/passwd HTTP/1.1\r\n" + host + "\r\n",
        "GET /login.xhtml HTTP/9.9\r\n" + host + "\r\n",
        "GET /login.xhtml HTTP/1.1\r\n" + host + "X-Long: " + "a".repeat(40_000) + "\r\n\r\n",
        "GET /login.xhtml HTTP/1.1\r\n" + host + "X-A: b\r\n".repeat(300) + "\r\n",
        "GET /login.xhtml?" + "a=b&".repeat(1_500) + " HTTP/1.1\r\n" + host + "\r\n",
        "GET /login.xhtml HTTP/1.1\r\n" + host + "Cookie: " + "a=b; ".repeat(200) + "\r\n\r\n",
        "POST /api/complaints HTTP/1.1\r\n" + host + "Content-Length: -1\r\n\r\n",
        "POST /api/complaints HTTP/1.1\r\n" + host + "Content-Length: x\r\n\r\n",
        "POST /api/complaints HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n",
        "\u0016\u0003\u0001\u0000\u0000\r\n\r\n",
        "nothing of the kind\r\n\r\n");
  }

  @ParameterizedTest
  @MethodSource
  @DisplayName("answer nonsense shortly and tell nothing")
  void nonsense(String text) throws IOException {
    RawRequest.Answer answer = RawRequest.send(text);
    // 505: a version of HTTP that does not exist
    assertTrue(answer.status() < 500 || answer.status() == 505, answer.whole());
    assertTellsNothing(answer);
  }

  @Test
  @DisplayName("do not change to HTTP/2 in plain text, which would pass by the proxy")
  void notUpgraded() throws Exception {
    HttpResponse<Void> answer =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_2)
            .build()
            .send(
                HttpRequest.newBuilder(URI.create(ShippedServer.url() + "/login.xhtml")).build(),
                HttpResponse.BodyHandlers.discarding());
    assertEquals(200, answer.statusCode());
    assertEquals(HttpClient.Version.HTTP_1_1, answer.version());
  }

  @Test
  @DisplayName("unpack nothing")
  void nothingPacked() throws IOException {
    RawRequest.Answer answer =
        RawRequest.of(
            "POST",
            "/api/complaints",
            "Content-Encoding: gzip",
            "Authorization: " + basic("receptionist"));
    assertEquals(415, answer.status(), answer.whole());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/login.xhtml",
        "/complaint/list.xhtml",
        "/nowhere",
        "/WEB-INF/web.xml",
        "/jakarta.faces.resource/shouwen.css.xhtml?ln=css",
        "/jakarta.faces.resource/nothing.css.xhtml?ln=css",
        "/favicon.ico",
        "/language?to=en",
        "/desk/customers",
        "/events",
        "/api/openapi.json",
        "/api/complaints",
        "/api/nowhere"
      })
  @DisplayName("give each answer the headers that protect it")
  void headers(String path) throws IOException {
    RawRequest.Answer answer = RawRequest.of("GET", path);
    assertTrue(answer.status() > 0 && answer.status() < 500, answer.whole());
    assertEquals("nosniff", answer.header("X-Content-Type-Options"), answer.whole());
    assertEquals(
        "max-age=31536000; includeSubDomains",
        answer.header("Strict-Transport-Security"),
        answer.whole());
    assertEquals("DENY", answer.header("X-Frame-Options"), answer.whole());
    assertTrue(!answer.header("Referrer-Policy").isEmpty(), answer.whole());
    assertEquals("same-origin", answer.header("Cross-Origin-Resource-Policy"), answer.whole());
    assertTellsNothing(answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/login.xhtml", "/complaint/list.xhtml", "/login-error.xhtml"})
  @DisplayName("let a page run only what is ours")
  void policy(String path) throws IOException {
    RawRequest.Answer answer = RawRequest.of("GET", path);
    assertEquals(200, answer.status(), answer.whole());
    List<String> policies =
        answer.headers().stream()
            .filter(line -> line.startsWith("Content-Security-Policy:"))
            .toList();
    assertEquals(1, policies.size(), policies.toString());
    String policy = policies.get(0);
    for (String part :
        new String[] {
          "default-src 'self'",
          "object-src 'none'",
          "base-uri 'self'",
          "form-action 'self'",
          "frame-ancestors 'none'",
          "'nonce-"
        }) {
      assertTrue(policy.contains(part), policy);
    }
    assertFalse(policy.contains("unsafe-"), policy);
    assertEquals("no-store", answer.header("Cache-Control"));
    assertNotEquals(
        policy, RawRequest.of("GET", path).header("Content-Security-Policy"), "a nonce is new");
  }

  @Test
  @DisplayName("say of no library which version it is")
  void versions() throws IOException {
    String page = RawRequest.of("GET", "/login.xhtml").body();
    assertFalse(Pattern.compile("[?&;]v=[0-9]+[.][0-9]").matcher(page).find(), page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example/",
        "\\\\evil.example",
        "/%5cevil.example",
        "/%09/evil.example",
        "/\r\nSet-Cookie: a=b",
        "/\t/evil.example",
        "javascript:alert(1)",
        "///evil.example",
        "http:evil.example",
        "/@evil.example/../..//evil.example"
      })
  @DisplayName("lead back into the house only")
  void redirects(String back) throws IOException {
    RawRequest.Answer answer =
        RawRequest.of(
            "GET", "/language?to=en&back=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
    assertEquals(302, answer.status(), answer.whole());
    URI target = URI.create(ShippedServer.url()).resolve(answer.header("Location"));
    assertEquals(RawRequest.host(), target.getAuthority(), answer.whole());
    assertFalse(target.getPath().startsWith("//"), answer.whole());
    assertTrue(
        answer.headers().stream().noneMatch(line -> line.startsWith("Set-Cookie: a=b")),
        answer.whole());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/management",
        "/console",
        "/console/index.html",
        "/health",
        "/health/ready",
        "/metrics",
        "/api/health"
      })
  @DisplayName("keep the management's pages off the port of the pages")
  void management(String path) throws IOException {
    RawRequest.Answer answer = RawRequest.of("GET", path);
    assertFalse(answer.body().contains("\"checks\"") || answer.body().contains("# TYPE"), path);
    assertTellsNothing(answer);
  }

  @Test
  @DisplayName("of the management and of the pages are on this machine's own address by default")
  void loopbackOnly() throws IOException {
    List<Inet4Address> others =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(Inet4Address.class::isInstance)
            .map(Inet4Address.class::cast)
            .filter(address -> !address.isLoopbackAddress())
            .toList();
    for (Inet4Address address : others) {
      for (String port : new String[] {"it.port.http", "it.port.management"}) {
        try (Socket socket = new Socket()) {
          int number = Integer.parseInt(System.getProperty(port));
          assertThrows(
              IOException.class,
              () -> socket.connect(new InetSocketAddress(address, number), 2_000),
              port + " answers at " + address);
        }
      }
    }
  }

  @Test
  @DisplayName("make a program wait that asks without end")
  void rate() {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(ShippedServer.url() + "/api/openapi.json"))
            .header("Accept-Language", "en")
            .build();
    List<HttpResponse<String>> refused = new ArrayList<>();
    for (int round = 0; round < 200 && refused.isEmpty(); round++) {
      List<CompletableFuture<HttpResponse<String>>> asked =
          Stream.generate(() -> client.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
              .limit(50)
              .toList();
      asked.stream()
          .map(CompletableFuture::join)
          .filter(answer -> answer.statusCode() != 200)
          .forEach(refused::add);
    }
    JsonObject problem = new RestClient.Answer(refused.get(0)).problem(429, "http.rate");
    assertTrue(problem.getString("detail").contains("Retry-After"));
    assertTrue(
        Integer.parseInt(refused.get(0).headers().firstValue("Retry-After").orElse("0")) >= 1);
    // nobody's flood is nobody else's wait
    RestClient.as("receptionist").get("/categories").with(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          photo.svg  | <svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>
          photo.jpg  | <svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>
          photo.png  | <html><script>alert(1)</script></html>
          photo.html | <html><script>alert(1)</script></html>
          photo.js   | alert(1)
          photo.xml  | <!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>
          """)
  @DisplayName("take nothing for a photo that a browser would run")
  void activeFiles(String name, String content) {
    RestClient desk = RestClient.as("receptionist");
    String number = RestLifeIT.received(RestLifeIT.complaint().build());
    int status =
        desk.post(
                "/complaints/" + number + "/attachments?name=" + name,
                content.getBytes(StandardCharsets.UTF_8),
                "application/octet-stream")
            .status();
    assertEquals(422, status, name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../../../etc/passwd.txt",
        "..\\..\\windows\\win.ini.txt",
        "a\u0000b.txt",
        "CON.txt",
        "\u202Etxt.exe.txt",
        "a\r\nSet-Cookie: a=b\r\n.txt",
        "\"; filename=evil.html; a=\".txt"
      })
  @DisplayName("keep of a file's name only what is a name")
  void names(String name) {
    RestClient desk = RestClient.as("receptionist");
    String number = RestLifeIT.received(RestLifeIT.complaint().build());
    RestClient.Answer added =
        desk.post(
            "/complaints/"
                + number
                + "/attachments?name="
                + URLEncoder.encode(name, StandardCharsets.UTF_8),
            "text".getBytes(StandardCharsets.UTF_8),
            "application/octet-stream");
    if (added.status() == 400) {
      return;
    }
    added.with(201);
    RestClient.Answer file = desk.get("/attachments/" + added.json().getJsonNumber("id")).with(200);
    String disposition = file.header("Content-Disposition");
    assertTrue(
        disposition.matches("attachment; filename\\*=UTF-8''[A-Za-z0-9._%*-]+"), disposition);
    assertFalse(disposition.contains("%2F") || disposition.contains("%5C"), disposition);
    assertFalse(disposition.contains("%00") || disposition.contains("%0D"), disposition);
    assertFalse(disposition.contains("%E2%80%AE"), disposition);
    assertEquals("default-src 'none'; sandbox", file.header("Content-Security-Policy"));
    assertEquals("", file.header("Set-Cookie"));
  }

  @Test
  @DisplayName("let nobody write a line of the log")
  void log() throws IOException {
    String forged = "\r\nFORGED 12:00:00,000 INFO [x] all is well";
    String encoded = URLEncoder.encode(forged, StandardCharsets.UTF_8);
    RawRequest.of("GET", "/nowhere" + encoded, "Authorization: " + basic("receptionist"));
    RawRequest.of("GET", "/api/nowhere" + encoded, "Authorization: " + basic("a" + forged));
    RawRequest.of("GET", "/complaint/case.xhtml?number=" + encoded);
    RestClient desk = RestClient.as("receptionist");
    desk.post(
        "/complaints",
        RestLifeIT.complaint().add("subject", "x" + forged).add("narrative", forged).build());
    desk.post(
        "/imports?name=" + encoded + ".csv&project=" + RestLifeIT.project(),
        ("a,b" + forged).getBytes(StandardCharsets.UTF_8),
        "text/csv");
    Path log = Path.of(System.getProperty("it.nodes"), "outside", "log", "server.log");
    try (Stream<String> lines = Files.lines(log, StandardCharsets.UTF_8)) {
      assertEquals(List.of(), lines.filter(line -> line.startsWith("FORGED")).toList());
    }
  }

  private static String basic(String person) {
    return "Basic "
        + java.util.Base64.getEncoder()
            .encodeToString((person + ":shouwen-demo").getBytes(StandardCharsets.UTF_8));
  }
}
