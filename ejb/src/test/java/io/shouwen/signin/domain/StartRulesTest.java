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
