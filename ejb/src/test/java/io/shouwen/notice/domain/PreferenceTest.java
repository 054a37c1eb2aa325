package io.shouwen.notice.domain;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.shouwen.shared.RuleViolation;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("N-2: what people and administrators choose")
class PreferenceTest {
  private static final QuietHours QUIET = QuietHours.ofMinutes(0, 0);

  private static Preference with(
      Set<NoticeChannel> channels, @Nullable String email, @Nullable String mobile) {
    return new Preference(channels, MessageLanguage.CHINESE, QUIET, email, mobile);
  }

  @ParameterizedTest
  @CsvSource({
    "EMAIL, , , notice.email-missing",
    "EMAIL, '  ', , notice.email-missing",
    "SMS, a@b.cn, , notice.mobile-missing",
    "WECOM, nobody, , notice.email",
    "WECOM, 'a@b.cn, c@d.cn', , notice.email",
    "WECOM, , 12, notice.mobile"
  })
  @DisplayName("a channel needs an address, and an address has to be one")
  void refused(
      NoticeChannel channel, @Nullable String email, @Nullable String mobile, String code) {
    Preference wish = with(Set.of(channel), email, mobile);
    assertEquals(code, assertThrows(RuleViolation.class, wish::requireReachable).code());
  }

  @Test
  @DisplayName("what is kept is what was chosen")
  void kept() {
    Preference wish =
        with(Set.of(NoticeChannel.SMS, NoticeChannel.EMAIL), " a.b@c-d.cn ", "+8613800000000");
    assertDoesNotThrow(wish::requireReachable);
    assertEquals(wish, new KeptPreference(1, wish).preference());
    assertEquals("a.b@c-d.cn", wish.email());
    assertNull(Preference.none(QUIET, "").mobile());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "ftp://a.cn/",
        "//a.cn/",
        "file:///etc/passwd",
        "https://u:p@a.cn/",
        "http:///x",
        "https://a b/"
      })
  @DisplayName("an endpoint is a plain web address")
  void endpoints(String url) {
    assertEquals(
        "notice.endpoint-url",
        assertThrows(RuleViolation.class, () -> WebhookEndpoint.host(url)).code());
  }

  @Test
  @DisplayName("an endpoint keeps what is not typed anew; a gateway needs a secret")
  void endpoint() {
    Change change = new Change(1, "A", Instant.EPOCH);
    WebhookEndpoint endpoint = new WebhookEndpoint(null, NoticeChannel.SMS);
    assertEquals(
        "notice.endpoint-secret",
        assertThrows(
                RuleViolation.class, () -> endpoint.point("https://a.cn/x", null, true, change))
            .code());
    endpoint.point("https://a.cn/x", "s", true, change);
    endpoint.point(null, null, false, change);
    assertEquals("https://a.cn/x", endpoint.url());
    assertEquals("s", endpoint.secret());
    assertEquals("a.cn", WebhookEndpoint.host(endpoint.url()));
    assertThrows(RuleViolation.class, () -> new WebhookEndpoint(1L, NoticeChannel.EMAIL));
  }
}
