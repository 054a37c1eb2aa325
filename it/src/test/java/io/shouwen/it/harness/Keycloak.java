package io.shouwen.it.harness;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real Keycloak with a group's realm: people, groups with roles and scopes, and a client for this
 * application. The realm signs with a key that the test knows, so that tokens can be made that no
 * provider would give out.
 */
public final class Keycloak {
  /** The password of everybody in the realm. */
  public static final String PASSWORD = "keycloak-of-the-tests";

  /** The application's client there. */
  public static final String CLIENT = "shouwen";

  /** Another client, whose tokens are not meant for the application. */
  public static final String ANOTHER = "another";

  private static final String ADMINISTRATOR = "administrator-of-the-tests";
  private static final Duration START = Duration.ofMinutes(4);
  private static final Duration POLL = Duration.ofMillis(250);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Path folder;
  private final int port;
  private final int managementPort;
  private final String secret = UUID.randomUUID().toString();
  private final KeyPair key;
  private @Nullable Process process;

  private Keycloak(Path folder, int port, int managementPort, KeyPair key) {
    this.folder = folder;
    this.port = port;
    this.managementPort = managementPort;
    this.key = key;
  }

  /**
   * Begins to start one on free ports.
   *
   * @param application where people open the application
   * @param lifespan how long a token of the application's client lives
   */
  public static Keycloak begin(String application, Duration lifespan)
      throws IOException, GeneralSecurityException {
    Path folder = Path.of(System.getProperty("it.keycloak"));
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    try (ServerSocket one = new ServerSocket(0);
        ServerSocket other = new ServerSocket(0)) {
      Keycloak keycloak =
          new Keycloak(
              folder, one.getLocalPort(), other.getLocalPort(), generator.generateKeyPair());
      keycloak.write(application, lifespan);
      keycloak.launch();
      return keycloak;
    }
  }

  private void write(String application, Duration lifespan) throws IOException {
    String realm;
    try (var stream = Keycloak.class.getResourceAsStream("/keycloak/shouwen-realm.json")) {
      realm = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
    Path data = folder.resolve("data");
    if (Files.exists(data)) {
      try (Stream<Path> walk = Files.walk(data)) {
        for (Path each : walk.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
    Files.createDirectories(data.resolve("import"));
    Files.writeString(
        data.resolve("import/shouwen-realm.json"),
        realm
            .replace("${APPLICATION}", application)
            .replace("${CLIENT_SECRET}", secret)
            .replace("${LIFESPAN}", Long.toString(lifespan.toSeconds()))
            .replace(
                "${PRIVATE_KEY}",
                Base64.getEncoder().encodeToString(key.getPrivate().getEncoded())));
  }

  private void launch() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            "sh",
            folder.resolve("bin/kc.sh").toString(),
            "start-dev",
            "--import-realm",
            "--http-host=127.0.0.1",
            "--http-port=" + port,
            "--http-management-port=" + managementPort);
    Map<String, String> environment = builder.environment();
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("JAVA_OPTS_KC_HEAP", "-Xms128m -Xmx512m");
    environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR);
    environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMINISTRATOR);
    environment.remove("JAVA_OPTS");
    process =
        builder
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("console.log").toFile())
            .start();
  }

  /** Waits until it answers. */
  public void awaitReady() throws IOException, InterruptedException {
    Process started = process;
    long end = System.nanoTime() + START.toNanos();
    while (started != null
        && System.nanoTime() < end
        && !started.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
      try {
        if (send(request(issuer() + "/.well-known/openid-configuration")).statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        // the port is closed until it listens
      }
    }
    throw new IOException("Keycloak does not get ready; see console.log in " + folder);
  }

  /** The address of the realm, which is also the issuer of its tokens. */
  public String issuer() {
    return "http://localhost:" + port + "/realms/shouwen";
  }

  /** The client's secret. */
  public String secret() {
    return secret;
  }

  /** An access token that somebody gets through a client. */
  public String token(String client, String person) throws IOException, InterruptedException {
    return post(
            issuer() + "/protocol/openid-connect/token",
            Map.of(
                "grant_type",
                "password",
                "client_id",
                client,
                "client_secret",
                secret,
                "username",
                person,
                "password",
                PASSWORD))
        .getString("access_token");
  }

  /**
   * A token with the realm's own signature and other claims.
   *
   * @param like a real one
   */
  public String forged(String like, Map<String, Object> claims) throws GeneralSecurityException {
    String[] parts = like.split("\\.", -1);
    JsonObject real =
        json(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
    var changed = Json.createObjectBuilder(real);
    claims.forEach(
        (name, value) -> {
          if (value instanceof Long number) {
            changed.add(name, number);
          } else {
            changed.add(name, value.toString());
          }
        });
    String body =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(changed.build().toString().getBytes(StandardCharsets.UTF_8));
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(key.getPrivate());
    signature.update((parts[0] + "." + body).getBytes(StandardCharsets.US_ASCII));
    return parts[0]
        + "."
        + body
        + "."
        + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
  }

  /** Ends all sessions of somebody at the provider, as an administrator there does. */
  public void revoke(String person) throws IOException, InterruptedException {
    String administrator =
        post(
                "http://localhost:" + port + "/realms/master/protocol/openid-connect/token",
                Map.of(
                    "grant_type",
                    "password",
                    "client_id",
                    "admin-cli",
                    "username",
                    ADMINISTRATOR,
                    "password",
                    ADMINISTRATOR))
            .getString("access_token");
    String people = "http://localhost:" + port + "/admin/realms/shouwen/users";
    String bearer = "Bearer " + administrator;
    String found =
        send(request(people + "?exact=true&username=" + person).header("Authorization", bearer))
            .body();
    String id;
    try (var reader = Json.createReader(new StringReader(found))) {
      id = reader.readArray().getJsonObject(0).getString("id");
    }
    HttpResponse<String> ended =
        send(
            request(people + "/" + id + "/logout")
                .header("Authorization", bearer)
                .POST(HttpRequest.BodyPublishers.noBody()));
    if (ended.statusCode() != 204) {
      throw new IOException("not ended: " + ended.statusCode());
    }
  }

  private static HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(URI.create(address));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static JsonObject post(String address, Map<String, String> form)
      throws IOException, InterruptedException {
    String body =
        new HashMap<>(form)
            .entrySet().stream()
                .map(
                    field ->
                        field.getKey()
                            + "="
                            + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    HttpResponse<String> answer =
        send(
            request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    if (answer.statusCode() != 200) {
      throw new IOException(answer.statusCode() + " " + answer.body());
    }
    return json(answer.body());
  }

  private static JsonObject json(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  /** Stops it. */
  public void stop() {
    Process running = process;
    if (running != null) {
      List<ProcessHandle> all =
          Stream.concat(running.descendants(), Stream.of(running.toHandle())).toList();
      all.forEach(ProcessHandle::destroyForcibly);
      all.forEach(handle -> handle.onExit().join());
      process = null;
    }
  }
}
