package io.shouwen.signin.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.shared.Words;
import io.shouwen.signin.domain.StartRules.Fault;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An installation starts only when nothing needed is missing")
class StartRulesTest {
  private static final String KEY = "0123456789abcdef0123456789abcdef";

  private static Map<String, String> complete(String signIn) {
    Map<String, String> settings = new HashMap<>();
    settings.put("SHOUWEN_MODE", "production");
    settings.put("SHOUWEN_SIGN_IN", signIn);
    settings.put("SHOUWEN_URL", "https://shouwen.example.com");
    settings.put("SHOUWEN_DB_PASSWORD", "of our own");
    settings.put("SHOUWEN_AUDIT_KEY", KEY);
    if (signIn.equals("oidc")) {
      settings.put("SHOUWEN_OIDC_PROVIDER", "https://id.example.com/realms/group");
      settings.put("SHOUWEN_OIDC_CLIENT_ID", "shouwen");
      settings.put("SHOUWEN_OIDC_CLIENT_SECRET", "of the provider");
      settings.put("SHOUWEN_PROXY", "true");
    }
    return settings;
  }

  @Test
  @DisplayName("the complete settings of both ways in do")
  void complete() {
    assertEquals(List.of(), StartRules.faults(complete("people")::get));
    assertEquals(List.of(), StartRules.faults(complete("oidc")::get));
  }

  @Test
  @DisplayName(
      "the demo needs nothing, every other mode a lot, also one that is misspelt or not set")
  void modes() {
    assertEquals(List.of(), StartRules.faults(Map.of("SHOUWEN_MODE", "demo")::get));
    for (String mode : List.of("", "Demo", "demonstration", "production", "test")) {
      assertEquals(
          List.of("missing-sign-in", "address", "missing", "short-key"),
          codes(StartRules.faults(Map.of("SHOUWEN_MODE", mode)::get)),
          mode);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          people | SHOUWEN_SIGN_IN            | ''                                  | missing-sign-in
          people | SHOUWEN_SIGN_IN            | OIDC                                | unknown-sign-in
          people | SHOUWEN_SIGN_IN            | none                                | unknown-sign-in
          people | SHOUWEN_PEOPLE             | /srv/people-demo                    | demo-people
          people | SHOUWEN_PEOPLE             | people-demo/                        | demo-people
          people | SHOUWEN_PEOPLE             | /srv/people                         | ''
          people | SHOUWEN_URL                | ''                                  | address
          people | SHOUWEN_URL                | http://shouwen.example.com          | address
          people | SHOUWEN_URL                | shouwen.example.com                 | address
          people | SHOUWEN_URL                | https://                            | address
          people | SHOUWEN_URL                | https://localhost@evil.example.com  | address
          people | SHOUWEN_URL                | javascript:alert(1)                 | address
          people | SHOUWEN_URL                | http://localhost.example.com        | address
          people | SHOUWEN_URL                | http://localhost:8080/              | ''
          people | SHOUWEN_DB_PASSWORD        | '   '                               | missing
          people | SHOUWEN_DB_PASSWORD        | unset                               | public-secret
          people | SHOUWEN_DB_PASSWORD        | shouwen-demo                        | public-secret
          people | SHOUWEN_AUDIT_KEY          | ''                                  | short-key
          people | SHOUWEN_AUDIT_KEY          | 0123456789abcdef0123456789abcde     | short-key
          people | SHOUWEN_SESSION_HOURS      | 8                                   | ''
          people | SHOUWEN_SESSION_HOURS      | 0                                   | hours
          people | SHOUWEN_SESSION_HOURS      | for ever                            | hours
          oidc   | SHOUWEN_OIDC_PROVIDER      | ''                                  | address
          oidc   | SHOUWEN_OIDC_PROVIDER      | http://id.example.com/realms/group  | address
          oidc   | SHOUWEN_OIDC_CLIENT_ID     | ''                                  | missing
          oidc   | SHOUWEN_OIDC_CLIENT_SECRET | ''                                  | missing
          oidc   | SHOUWEN_OIDC_CLIENT_SECRET | unset                               | public-secret
          oidc   | SHOUWEN_PROXY              | ''                                  | proxy
          oidc   | SHOUWEN_PROXY              | false                               | proxy
          """)
  @DisplayName("one setting that is wrong is named, and no other")
  void oneSetting(String signIn, String name, String value, String code) {
    Map<String, String> settings = complete(signIn);
    settings.put(name, value == null ? "" : value);
    List<Fault> faults = StartRules.faults(settings::get);
    assertEquals(code == null || code.isEmpty() ? List.of() : List.of(code), codes(faults));
    faults.forEach(fault -> assertEquals(name, fault.setting()));
  }

  private static Map<String, String> inBucket() {
    Map<String, String> settings = complete("people");
    settings.put("SHOUWEN_S3_BUCKET", "files-of-cases");
    settings.put("SHOUWEN_S3_ENDPOINT", "https://s3.example.com");
    settings.put("SHOUWEN_S3_ACCESS_KEY", "access");
    settings.put("SHOUWEN_S3_SECRET_KEY", "secret of the store");
    return settings;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SHOUWEN_S3_PREFIX     | shouwen/files            | ''                    | ''
          SHOUWEN_S3_PATH_STYLE | false                    | ''                    | ''
          SHOUWEN_S3_ENDPOINT   | http://127.0.0.1:9000/   | ''                    | ''
          SHOUWEN_S3_BUCKET     | ''                       | SHOUWEN_S3_BUCKET     | missing
          SHOUWEN_S3_BUCKET     | a/b                      | SHOUWEN_S3_BUCKET     | bucket
          SHOUWEN_ATTACHMENTS   | /srv/files               | SHOUWEN_ATTACHMENTS   | two-places
          SHOUWEN_S3_ENDPOINT   | ''                       | SHOUWEN_S3_REGION     | missing
          SHOUWEN_S3_ENDPOINT   | s3.example.com           | SHOUWEN_S3_ENDPOINT   | endpoint
          SHOUWEN_S3_ENDPOINT   | ftp://s3.example.com     | SHOUWEN_S3_ENDPOINT   | endpoint
          SHOUWEN_S3_ENDPOINT   | https://me:pw@example.com| SHOUWEN_S3_ENDPOINT   | endpoint
          SHOUWEN_S3_ACCESS_KEY | ''                       | SHOUWEN_S3_ACCESS_KEY | missing
          SHOUWEN_S3_SECRET_KEY | ''                       | SHOUWEN_S3_SECRET_KEY | missing
          SHOUWEN_S3_PATH_STYLE | yes                      | SHOUWEN_S3_PATH_STYLE | true-or-false
          SHOUWEN_S3_PREFIX     | a b                      | SHOUWEN_S3_PREFIX     | prefix
          """)
  @DisplayName(
      "a bucket that is set by halves is named, in the demo too, and never a folder instead")
  void bucket(String name, String value, String named, String code) {
    for (String mode : List.of("production", "demo")) {
      Map<String, String> settings = inBucket();
      settings.put("SHOUWEN_MODE", mode);
      assertEquals(List.of(), StartRules.faults(settings::get));
      settings.put(name, value);
      List<Fault> faults = StartRules.faults(settings::get);
      assertEquals(code.isEmpty() ? List.of() : List.of(code), codes(faults));
      faults.forEach(fault -> assertEquals(named, fault.setting()));
      assertTrue(faults.stream().noneMatch(fault -> fault.value().contains("pw")));
    }
  }

  @Test
  @DisplayName("no secret is told")
  void secretsStaySecret() {
    Map<String, String> settings = complete("oidc");
    settings.put("SHOUWEN_AUDIT_KEY", "too short");
    settings.put("SHOUWEN_DB_PASSWORD", "unset");
    assertTrue(
        StartRules.faults(settings::get).stream()
            .noneMatch(fault -> Set.of("too short", "unset").contains(fault.value())));
  }

  @ParameterizedTest
  @CsvSource({
    "people, true, FORM, ''",
    "people, false, BASIC, ''",
    "people, true, OIDC, door",
    "people, false, OIDC, door",
    "people, true, BASIC, door",
    "people, true, '', door",
    "oidc, true, OIDC, ''",
    "oidc, false, OIDC, ''",
    "oidc, true, FORM, door",
    "oidc, false, BASIC, door",
    "'', true, FORM, door"
  })
  @DisplayName("a door that does something else than the setting says is named")
  void doors(String signIn, boolean pages, String mechanism, String code) {
    Map<String, String> settings = complete(signIn);
    assertEquals(
        code.isEmpty() ? List.of() : List.of(code),
        codes(StartRules.doorFaults(settings::get, "shouwen.war", pages, mechanism)));
    settings.put("SHOUWEN_MODE", "demo");
    assertEquals(List.of(), StartRules.doorFaults(settings::get, "shouwen.war", pages, mechanism));
  }

  @Test
  @DisplayName("X-3: every reason has a sentence in both languages")
  void sentences() {
    Set<String> codes =
        Set.of(
            "missing",
            "missing-sign-in",
            "unknown-sign-in",
            "demo-people",
            "demo-person",
            "address",
            "proxy",
            "public-secret",
            "short-key",
            "hours",
            "bucket",
            "two-places",
            "endpoint",
            "true-or-false",
            "prefix",
            "door",
            "refused");
    for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      assertEquals(
          new TreeSet<>(codes),
          new TreeSet<>(Words.bundle("io.shouwen.signin.start", language).keySet()));
    }
  }

  private static List<String> codes(List<Fault> faults) {
    return faults.stream().map(Fault::code).collect(Collectors.toList());
  }
}
