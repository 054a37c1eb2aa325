package io.shouwen.signin.domain;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What must be set before an installation may serve anybody. The demo needs nothing, and is refused
 * only what contradicts itself; every other mode, also a misspelt one, starts closed.
 */
public final class StartRules {
  /** The mode that asks for nothing. */
  public static final String DEMO = "demo";

  private static final String SIGN_IN = "SHOUWEN_SIGN_IN";
  private static final String URL = "SHOUWEN_URL";
  private static final String PROVIDER = "SHOUWEN_OIDC_PROVIDER";
  private static final String CLIENT = "SHOUWEN_OIDC_CLIENT_ID";
  private static final String SECRET = "SHOUWEN_OIDC_CLIENT_SECRET";
  private static final String PROXY = "SHOUWEN_PROXY";
  private static final String DATABASE_PASSWORD = "SHOUWEN_DB_PASSWORD";
  private static final String AUDIT_KEY = "SHOUWEN_AUDIT_KEY";
  private static final String PEOPLE = "SHOUWEN_PEOPLE";
  private static final String SESSION_HOURS = "SHOUWEN_SESSION_HOURS";
  private static final String ATTACHMENTS = "SHOUWEN_ATTACHMENTS";
  private static final String BUCKET = "SHOUWEN_S3_BUCKET";
  private static final String ENDPOINT = "SHOUWEN_S3_ENDPOINT";
  private static final String REGION = "SHOUWEN_S3_REGION";
  private static final String ACCESS_KEY = "SHOUWEN_S3_ACCESS_KEY";
  private static final String SECRET_KEY = "SHOUWEN_S3_SECRET_KEY";
  private static final String PATH_STYLE = "SHOUWEN_S3_PATH_STYLE";
  private static final String PREFIX = "SHOUWEN_S3_PREFIX";
  private static final String DEMO_PEOPLE = "people-demo";
  private static final int SHORTEST_KEY = 32;

  /** What the server and the demo use when nobody chose anything. */
  private static final Set<String> PUBLIC_SECRETS = Set.of("unset", "shouwen", "shouwen-demo");

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /** By what people sign in. */
  public enum SignIn {
    /** By name and password in the server's own folder of people. */
    PEOPLE("FORM", "BASIC"),
    /** At the group's provider. */
    OIDC("OIDC", "OIDC");

    private final String pages;
    private final String programs;

    SignIn(String pages, String programs) {
      this.pages = pages;
      this.programs = programs;
    }

    /** The value of the setting. */
    public String setting() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * Why an installation does not start; the sentence is found by the code.
   *
   * @param setting the setting that is meant, or what stands in its place
   * @param value what may be told of it; never a secret
   */
  public record Fault(String code, String setting, String value) {}

  private StartRules() {}

  /**
   * What keeps an installation from starting; in the demo only a bucket that is set by halves.
   *
   * @param settings asked by name; null and blank count as not set
   */
  public static List<Fault> faults(Function<String, @Nullable String> settings) {
    List<Fault> faults = new ArrayList<>();
    files(settings, faults);
    if (DEMO.equals(value(settings, "SHOUWEN_MODE"))) {
      return faults;
    }
    String signIn = value(settings, SIGN_IN);
    if (signIn.isEmpty()) {
      faults.add(new Fault("missing-sign-in", SIGN_IN, ""));
    } else if (signIn.equals(SignIn.OIDC.setting())) {
      provider(settings, faults);
    } else if (signIn.equals(SignIn.PEOPLE.setting())) {
      if (value(settings, PEOPLE).replaceAll("[/\\\\]+$", "").endsWith(DEMO_PEOPLE)) {
        faults.add(new Fault("demo-people", PEOPLE, value(settings, PEOPLE)));
      }
    } else {
      faults.add(new Fault("unknown-sign-in", SIGN_IN, signIn));
    }
    if (!isSafe(value(settings, URL))) {
      faults.add(new Fault("address", URL, value(settings, URL)));
    }
    secret(settings, DATABASE_PASSWORD, faults);
    if (value(settings, AUDIT_KEY).length() < SHORTEST_KEY) {
      faults.add(new Fault("short-key", AUDIT_KEY, Integer.toString(SHORTEST_KEY)));
    }
    String hours = value(settings, SESSION_HOURS);
    if (!hours.isEmpty() && !hours.matches("[1-9][0-9]{0,2}")) {
      faults.add(new Fault("hours", SESSION_HOURS, hours));
    }
    return faults;
  }

  private static void provider(Function<String, @Nullable String> settings, List<Fault> faults) {
    if (!isSafe(value(settings, PROVIDER))) {
      faults.add(new Fault("address", PROVIDER, value(settings, PROVIDER)));
    }
    if (value(settings, CLIENT).isEmpty()) {
      faults.add(new Fault("missing", CLIENT, ""));
    }
    secret(settings, SECRET, faults);
    if (!value(settings, PROXY).equals("true")) {
      faults.add(new Fault("proxy", PROXY, value(settings, PROXY)));
    }
  }

  /** Where files lie: whoever begins to set up a bucket gets the bucket, never a folder instead. */
  private static void files(Function<String, @Nullable String> settings, List<Fault> faults) {
    String bucket = value(settings, BUCKET);
    if (bucket.isEmpty()) {
      if (Stream.of(ENDPOINT, REGION, ACCESS_KEY, SECRET_KEY, PATH_STYLE, PREFIX)
          .anyMatch(name -> !value(settings, name).isEmpty())) {
        faults.add(new Fault("missing", BUCKET, ""));
      }
      return;
    }
    if (!bucket.matches("[A-Za-z0-9][A-Za-z0-9._-]{2,254}")) {
      faults.add(new Fault("bucket", BUCKET, bucket));
    }
    if (!value(settings, ATTACHMENTS).isEmpty()) {
      faults.add(new Fault("two-places", ATTACHMENTS, ""));
    }
    String endpoint = value(settings, ENDPOINT);
    if (endpoint.isEmpty() && value(settings, REGION).isEmpty()) {
      faults.add(new Fault("missing", REGION, ""));
    }
    if (!endpoint.isEmpty() && !isStore(endpoint)) {
      faults.add(new Fault("endpoint", ENDPOINT, ""));
    }
    for (String key : List.of(ACCESS_KEY, SECRET_KEY)) {
      if (value(settings, key).isEmpty()) {
        faults.add(new Fault("missing", key, ""));
      }
    }
    String pathStyle = value(settings, PATH_STYLE);
    if (!pathStyle.matches("|true|false")) {
      faults.add(new Fault("true-or-false", PATH_STYLE, pathStyle));
    }
    String prefix = value(settings, PREFIX);
    if (!prefix.matches("[A-Za-z0-9._/-]*")) {
      faults.add(new Fault("prefix", PREFIX, prefix));
    }
  }

  private static void secret(
      Function<String, @Nullable String> settings, String name, List<Fault> faults) {
    String value = value(settings, name);
    if (value.isEmpty()) {
      faults.add(new Fault("missing", name, ""));
    } else if (PUBLIC_SECRETS.contains(value)) {
      faults.add(new Fault("public-secret", name, ""));
    }
  }

  /**
   * Whether one of the archive's doors signs people in as the setting says; a door that a misspelt
   * single sign-on forgot still asks for a password.
   *
   * @param door the name of the WAR
   * @param pages true for the pages, false for programs
   * @param mechanism what the server uses there; empty for nothing
   */
  public static List<Fault> doorFaults(
      Function<String, @Nullable String> settings, String door, boolean pages, String mechanism) {
    if (DEMO.equals(value(settings, "SHOUWEN_MODE"))) {
      return List.of();
    }
    String chosen = value(settings, SIGN_IN);
    for (SignIn each : SignIn.values()) {
      if (each.setting().equals(chosen) && mechanism.equals(pages ? each.pages : each.programs)) {
        return List.of();
      }
    }
    return List.of(new Fault("door", door, mechanism.isEmpty() ? "-" : mechanism));
  }

  private static String value(Function<String, @Nullable String> settings, String name) {
    String value = settings.apply(name);
    return value == null ? "" : value.strip();
  }

  /** Only a host, where everything else is added by the store's protocol. */
  private static boolean isStore(String address) {
    try {
      URI uri = URI.create(address);
      return Set.of("http", "https").contains(String.valueOf(uri.getScheme()))
          && uri.getHost() != null
          && uri.getUserInfo() == null
          && uri.getQuery() == null
          && uri.getFragment() == null;
    } catch (IllegalArgumentException notAnAddress) {
      return false;
    }
  }

  /** Encrypted on the way, or never leaving this machine. */
  private static boolean isSafe(String address) {
    try {
      URI uri = URI.create(address);
      String host = uri.getHost();
      return host != null
          && uri.getUserInfo() == null
          && ("https".equals(uri.getScheme())
              || ("http".equals(uri.getScheme()) && LOOPBACK.contains(host)));
    } catch (IllegalArgumentException notAnAddress) {
      return false;
    }
  }
}
