package io.shouwen.it.outside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.shouwen.it.harness.CaseRows;
import io.shouwen.it.harness.Keycloak;
import io.shouwen.it.harness.ServerNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The archive that ships, in production mode, with the single sign-on set-up that ships, against a
 * real provider. Cases lie in three projects: B-00000003 in P1, B-00000001 in P2, B-00000002 in P3.
 */
@DisplayName("Single sign-on with Keycloak")
class SingleSignOnIT extends BrowserTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration LIFESPAN = Duration.ofSeconds(6);
  private static final String IN_P1 = "B-00000003";
  private static final String IN_P2 = "B-00000001";
  private static final String IN_P3 = "B-00000002";

  @SuppressWarnings("NullAway.Init")
  private static EmbeddedPostgres postgres;

  @SuppressWarnings("NullAway.Init")
  private static Keycloak keycloak;

  @SuppressWarnings("NullAway.Init")
  private static ServerNode node;

  @BeforeAll
  static void start() throws Exception {
    postgres = EmbeddedPostgres.builder().start();
    Path archive = Path.of(System.getProperty("it.ear"));
    System.out.println("single sign-on: shouwen.ear " + ServerNode.fingerprint(archive));
    node =
        ServerNode.prepared(
            Path.of(System.getProperty("it.server.home")),
            archive,
            Path.of(System.getProperty("it.nodes"), "single-sign-on"),
            settings());
    keycloak = Keycloak.begin(node.url(), LIFESPAN);
    node.set("SHOUWEN_URL", node.url());
    node.set("SHOUWEN_OIDC_PROVIDER", keycloak.issuer());
    node.set("SHOUWEN_OIDC_CLIENT_ID", Keycloak.CLIENT);
    node.set("SHOUWEN_OIDC_CLIENT_SECRET", keycloak.secret());
    node.signInBy("oidc");
    node.start();
    try (Connection database = postgres.getPostgresDatabase().getConnection()) {
      new CaseRows(database).fill(30, 3);
    }
    keycloak.awaitReady();
  }

  private static Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("SHOUWEN_MODE", "production");
    settings.put("SHOUWEN_SIGN_IN", "oidc");
    settings.put("SHOUWEN_PROXY", "true");
    settings.put("SHOUWEN_AUDIT_KEY", "a key of tests, long enough for it");
    settings.put("SHOUWEN_DB_DRIVER", "postgresql");
    settings.put(
        "SHOUWEN_DB_URL", "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres");
    settings.put("SHOUWEN_DB_USER", "postgres");
    settings.put("SHOUWEN_DB_PASSWORD", "postgres");
    return settings;
  }

  @AfterAll
  static void stop() throws Exception {
    if (node != null) {
      node.kill();
    }
    if (keycloak != null) {
      keycloak.stop();
    }
    postgres.close();
  }

  @Override
  protected String base() {
    return node.url();
  }

  /** Fills the provider's own form. */
  @Override
  protected void signInOn(Page page, String person) {
    page.fill("#username", person);
    page.fill("#password", Keycloak.PASSWORD);
    page.click("#kc-login");
    page.waitForURL(node.url() + "/**");
    page.waitForLoadState();
  }

  private static HttpResponse<String> rest(String path, @Nullable String token) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(node.url() + "/api" + path));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  @DisplayName("leads to the page that was asked for, with roles from groups and scope from claims")
  void signsIn() {
    Page page = open("/complaint/case.xhtml?number=" + IN_P1, Window.CHINESE);
    signInOn(page, "wang.reception");
    assertThat(page.locator("h1")).containsText("电梯异响 3");
    assertThat(page.locator("details.menu summary")).containsText("Reception Wang");
    assertEquals(200, page.navigate("/complaint/reception.xhtml").status());
    assertEquals(404, page.navigate("/complaint/case.xhtml?number=" + IN_P2).status());
    page.navigate("/complaint/list.xhtml");
    assertThat(page.locator("#content")).not().containsText("Project 2");
  }

  @ParameterizedTest
  @CsvSource({
    "wang.reception, 200, 404, 404",
    "chen.reception, 404, 200, 404",
    "zhao.general, 200, 200, 200",
    "sun.broken, 404, 404, 404",
    "u3.1, 404, 404, 200",
    "zhou.nobody, 403, 403, 403"
  })
  @DisplayName("shows what the claim names, else what the directory says, else nothing")
  void scope(String person, int inOne, int inTwo, int inThree) throws Exception {
    String token = keycloak.token(Keycloak.CLIENT, person);
    assertEquals(inOne, rest("/complaints/" + IN_P1, token).statusCode());
    assertEquals(inTwo, rest("/complaints/" + IN_P2, token).statusCode());
    assertEquals(inThree, rest("/complaints/" + IN_P3, token).statusCode());
  }

  @Test
  @DisplayName("takes bearer tokens that are good, and no others")
  void tokens() throws Exception {
    String good = keycloak.token(Keycloak.CLIENT, "zhao.general");
    long now = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();
    assertEquals(200, rest("/complaints", good).statusCode());
    assertEquals(
        200,
        rest("/complaints", keycloak.forged(good, Map.of("nonce", "another"))).statusCode(),
        "a token that this test signs is one, so the others are refused for what they say");
    assertRefused("none", null);
    assertRefused("wrong audience", keycloak.token(Keycloak.ANOTHER, "zhao.general"));
    assertRefused("wrong audience", keycloak.forged(good, Map.of("aud", "another")));
    assertRefused(
        "wrong issuer", keycloak.forged(good, Map.of("iss", "http://localhost/realms/evil")));
    assertRefused("expired", keycloak.forged(good, Map.of("exp", now, "iat", now - 60)));
    assertRefused("tampered", tampered(good, keycloak.token(Keycloak.CLIENT, "wang.reception")));
    assertRefused("unsigned", "eyJhbGciOiJub25lIn0." + good.split("\\.", -1)[1] + ".");
    assertRefused("nonsense", "nonsense");
  }

  /** The claims of one token under the signature of another. */
  private static String tampered(String claims, String signature) {
    String[] one = claims.split("\\.", -1);
    return one[0] + "." + one[1] + "." + signature.split("\\.", -1)[2];
  }

  private static void assertRefused(String why, @Nullable String token) throws Exception {
    HttpResponse<String> answer = rest("/complaints", token);
    assertEquals(401, answer.statusCode(), why + ": " + answer.body());
    assertTrue(answer.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Bearer"));
    assertTrue(
        answer
            .headers()
            .firstValue("Content-Type")
            .orElse("")
            .startsWith("application/problem+json"),
        why);
    try (var reader = Json.createReader(new StringReader(answer.body()))) {
      JsonObject problem = reader.readObject();
      assertEquals("http.unauthenticated", problem.getString("code"), why);
    }
  }

  @Test
  @DisplayName("lets nobody in by a password that the server itself would know")
  void noPasswords() throws Exception {
    HttpResponse<String> answer =
        HTTP.send(
            HttpRequest.newBuilder(URI.create(node.url() + "/api/complaints"))
                .header("Authorization", "Basic cmVjZXB0aW9uaXN0OnNob3V3ZW4tZGVtbw==")
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertEquals(401, answer.statusCode());
  }

  @ParameterizedTest
  @CsvSource({
    "GET, cors, 401",
    "GET, no-cors, 401",
    "POST, same-origin, 401",
    "GET, navigate, 302"
  })
  @DisplayName("begins a sign-in where a person goes, not for what a page asks by itself")
  void notForScripts(String method, String mode, int status) throws Exception {
    HttpResponse<String> answer =
        HTTP.send(
            HttpRequest.newBuilder(URI.create(node.url() + "/counts.xhtml"))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Accept", "*/*")
                .header("Sec-Fetch-Mode", mode)
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertEquals(status, answer.statusCode());
    assertEquals(
        status == 302,
        answer.headers().allValues("Set-Cookie").stream()
            .anyMatch(cookie -> cookie.startsWith("OAuth_Token_Request_State=")));
  }

  @Test
  @DisplayName("ends both sessions when somebody signs out")
  void signsOut() {
    Page page = open("/", Window.ENGLISH);
    signInOn(page, "wang.reception");
    page.click("details.menu summary");
    page.click("form[action$='/sign-out']:not(:has([name=everywhere])) button");
    page.waitForSelector("#username");
    page.navigate("/");
    assertThat(page.locator("#username")).isVisible();
  }

  @Test
  @DisplayName("ends all sessions of a person at once, and says so where they went on")
  void signsOutEverywhere() {
    Page desk = open("/", Window.ENGLISH);
    signInOn(desk, "chen.reception");
    Page phone = open("/", Window.ENGLISH_PHONE);
    signInOn(phone, "chen.reception");
    desk.click("details.menu summary");
    desk.click("form:has([name=everywhere]) button");
    desk.waitForSelector("#username");
    phone.navigate("/complaint/list.xhtml");
    assertThat(phone.locator("#content")).containsText("signed out everywhere");
    assertFits(phone);
    phone.click("#content a.act");
    phone.waitForSelector("#username");
    signInOn(phone, "chen.reception");
    phone.waitForURL("**/complaint/list.xhtml*");
    assertThat(phone.locator("details.menu")).isVisible();
  }

  @Test
  @DisplayName(
      "X-4: a session revoked at the provider is told while somebody types, and the text stays")
  void revokedWhileTyping() throws Exception {
    Page page = open("/", Window.CHINESE);
    signInOn(page, "wang.reception");
    String typed = typeUntilRevoked(page, "wang.reception", "电梯停在三楼");
    page.click("#expired a");
    signInOn(page, "wang.reception");
    assertThat(page.locator("[name='reception:narrative']")).hasValue(typed);
  }

  @Test
  @DisplayName("X-4: a form that is sent after its session was revoked is told so, and not lost")
  void revokedBeforeSending() throws Exception {
    Page page = open("/", Window.ENGLISH);
    signInOn(page, "chen.reception");
    typeUntilRevoked(page, "chen.reception", "电梯停在五楼");
    page.click("[name='reception:save']");
    page.waitForURL("**/expired.xhtml*");
    page.click("#content a.act");
    signInOn(page, "chen.reception");
    assertTrue(Desk.number(page).startsWith("P2-"), "it was sent again, once");
  }

  /** Fills in the reception form; the provider ends the session while it is being typed. */
  private static String typeUntilRevoked(Page page, String person, String words) throws Exception {
    Desk.fillIn(page, words, "EQUIPMENT/LIFT");
    assertThat(page.locator("#kept")).not().isEmpty();
    keycloak.revoke(person);
    String typed = words;
    int status = 204;
    while (status == 204) { // until the token that is still good has expired
      typed += "。";
      String text = typed;
      status =
          page.waitForResponse(
                  "**/desk/draft*", () -> page.fill("[name='reception:narrative']", text))
              .status();
    }
    assertEquals(401, status);
    assertThat(page.locator("#expired")).isVisible();
    return typed;
  }
}
