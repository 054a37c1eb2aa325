package io.shouwen.it.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.it.harness.ServerNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Production starts closed: what is not complete serves no page, says why, and can be stopped. */
@Tag("outside")
@DisplayName("An installation that is not complete")
class ClosedStartIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static ServerNode node(String name) throws Exception {
    Map<String, String> settings = new HashMap<>();
    settings.put("SHOUWEN_MODE", "production");
    settings.put("SHOUWEN_SIGN_IN", "oidc");
    settings.put("SHOUWEN_URL", "https://shouwen.example.com");
    settings.put("SHOUWEN_PROXY", "true");
    settings.put("SHOUWEN_DB_PASSWORD", "of the tests");
    settings.put("SHOUWEN_AUDIT_KEY", "a key of tests, long enough for it");
    settings.put("SHOUWEN_OIDC_PROVIDER", "https://id.example.com/realms/group");
    settings.put("SHOUWEN_OIDC_CLIENT_ID", "shouwen");
    settings.put("SHOUWEN_OIDC_CLIENT_SECRET", "secret of the tests");
    return ServerNode.prepared(
        Path.of(System.getProperty("it.server.home")),
        Path.of(System.getProperty("it.ear")),
        Path.of(System.getProperty("it.nodes"), name),
        settings);
  }

  private static void assertRefused(ServerNode node, String... sentences) throws Exception {
    try {
      node.set("SHOUWEN_HOSTS", URI.create(node.url()).getAuthority()); // asked from this machine
      String health = node.startRefused();
      for (String sentence : sentences) {
        assertTrue(health.contains(sentence), health);
      }
      for (String path : new String[] {"/", "/login.xhtml", "/api/complaints"}) {
        HttpResponse<String> page =
            HttpClient.newHttpClient()
                .send(
                    HttpRequest.newBuilder(URI.create(node.url() + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        assertEquals(404, page.statusCode(), path);
      }
      assertTrue(node.stop(PATIENCE), "it stops when it is told to");
    } finally {
      node.kill();
    }
  }

  @Test
  @DisplayName(
      "is refused when the single sign-on is misspelt, and does not fall back to passwords")
  void misspelt() throws Exception {
    ServerNode node = node("misspelt");
    node.signInBy("oidc");
    node.misspell(
        "secure-deployment name=\"shouwen-web.war\"", "secure-deployment name=\"showen-web.war\"");
    assertRefused(node, "shouwen-web.war signs people in by FORM");
  }

  @Test
  @DisplayName("is refused with a sentence for each thing that is missing")
  void missing() throws Exception {
    ServerNode node = node("missing");
    node.set("SHOUWEN_OIDC_CLIENT_SECRET", "");
    node.set("SHOUWEN_AUDIT_KEY", "short");
    assertRefused(
        node,
        "SHOUWEN_OIDC_CLIENT_SECRET is not set.",
        "SHOUWEN_AUDIT_KEY needs at least 32 characters.");
  }
}
