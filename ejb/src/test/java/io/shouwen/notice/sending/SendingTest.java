package io.shouwen.notice.sending;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.notice.domain.DeliveryFailure;
import io.shouwen.notice.domain.NoticeChannel;
import io.shouwen.notice.domain.Wording;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("N-2: speaking to robots and gateways")
class SendingTest {

  private static Letter letter(NoticeChannel channel, @Nullable String mobile, String body) {
    return new Letter(
        "id-1",
        channel,
        "林晓雯",
        new Letter.Reach(null, mobile),
        null,
        new Wording("标题", body),
        "/x");
  }

  private static JsonObject json(Letter letter) {
    String text = new String(WebhookBody.of(letter, "https://s.cn/x"), UTF_8);
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  @Test
  @DisplayName("signatures are those of the published algorithms")
  void signatures() {
    // RFC 4231 is for binary keys; this is the well-known vector for HMAC-SHA256 with key "key"
    assertEquals(
        "f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8",
        Signatures.ofBody("key", "The quick brown fox jumps over the lazy dog".getBytes(UTF_8)));
    // RFC 4231, test case 2
    assertEquals(
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        Signatures.ofBody("Jefe", "what do ya want for nothing?".getBytes(UTF_8)));
  }

  @Test
  @DisplayName("DingTalk: time and signature stand in the address")
  void dingTalk() {
    String url =
        Signatures.dingTalk(
            "https://oapi.dingtalk.com/robot/send?access_token=t",
            "this is secret",
            Instant.ofEpochMilli(1_577_262_236_757L));
    // computed with openssl: printf '1577262236757\nthis is secret' | openssl dgst -sha256 -hmac …
    assertEquals(
        "https://oapi.dingtalk.com/robot/send?access_token=t&timestamp=1577262236757&sign=hmPWwU%2B7lVdm3ZZz0r9tSfx0L4Q26jWOZr9%2BGs6EZQM%3D",
        url);
  }

  @Test
  @DisplayName("WeCom: text with the person called by number, cut to what a robot takes")
  void weCom() {
    JsonObject body = json(letter(NoticeChannel.WECOM, "13800000000", "长".repeat(2000)));
    assertEquals("text", body.getString("msgtype"));
    JsonObject text = body.getJsonObject("text");
    assertEquals("13800000000", text.getJsonArray("mentioned_mobile_list").getString(0));
    String content = text.getString("content");
    assertTrue(content.getBytes(UTF_8).length <= 2048);
    assertTrue(content.startsWith("林晓雯\n标题\n长"), content);
    assertTrue(content.endsWith("长…\nhttps://s.cn/x"), content);
    assertFalse(
        json(letter(NoticeChannel.WECOM, null, "b"))
            .getJsonObject("text")
            .containsKey("mentioned_mobile_list"));
  }

  @Test
  @DisplayName("DingTalk and gateways get what their documents ask for")
  void others() {
    JsonObject robot = json(letter(NoticeChannel.DINGTALK, "13800000000", "b"));
    assertEquals("13800000000", robot.getJsonObject("at").getJsonArray("atMobiles").getString(0));
    assertTrue(robot.getJsonObject("text").getString("content").contains("@13800000000"));
    JsonObject gateway = json(letter(NoticeChannel.SMS, "13800000000", "b"));
    assertEquals("id-1", gateway.getString("messageId"));
    assertEquals("标题\nb", gateway.getString("text"));
    assertEquals("https://s.cn/x", gateway.getString("link"));
  }

  @Test
  @DisplayName("a text is cut between characters")
  void cut() {
    assertEquals("abc", WebhookBody.cut("abc", 3));
    assertEquals("…", WebhookBody.cut("长长长", 5));
    assertEquals("长…", WebhookBody.cut("长长长", 6));
    assertEquals("…", WebhookBody.cut("😀😀", 6));
  }

  @ParameterizedTest
  @CsvSource({
    "WECOM, 302, '{\"errcode\":0}', REDIRECT",
    "WECOM, 500, '{\"errcode\":0}', STATUS",
    "SMS, 404, '', STATUS",
    "WECOM, 200, '', GARBAGE",
    "WECOM, 200, '<html>', GARBAGE",
    "WECOM, 200, '[0]', GARBAGE",
    "WECOM, 200, '{\"errcode\":\"0\"}', GARBAGE",
    "SMS, 200, '{\"errcode\":\"no\"}', GARBAGE",
    "DINGTALK, 200, '{\"errcode\":310000,\"errmsg\":\"sign not match\"}', REFUSED",
    "SMS, 200, '{\"errcode\":1}', REFUSED",
    "WECOM, 200, '{\"errcode\":0,\"errmsg\":\"ok\"}', ",
    "DINGTALK, 200, '{\"errcode\":0}', ",
    "SMS, 202, '', ",
    "SMS, 200, 'queued', "
  })
  @DisplayName("an answer is judged, not believed")
  void answers(NoticeChannel channel, int status, String body, @Nullable DeliveryFailure failure) {
    if (failure == null) {
      assertDoesNotThrow(() -> WebhookAnswer.requireTaken(channel, status, body));
    } else {
      assertEquals(
          failure,
          assertThrows(
                  DeliveryFailed.class, () -> WebhookAnswer.requireTaken(channel, status, body))
              .failure());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "127.0.0.1",
        "127.9.9.9",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "192.0.0.8",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fe80::1",
        "fc00::1",
        "fd12:3456::1",
        "ff02::1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
        "2002:7f00:1::",
        "::7f00:1"
      })
  @DisplayName("inner addresses are known as such")
  void inner(String address) throws UnknownHostException {
    assertTrue(WebAddresses.isInner(InetAddress.getByName(address)), address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "172.15.0.1",
        "172.32.0.1",
        "100.63.0.1",
        "100.128.0.1",
        "192.0.1.1",
        "198.20.0.1",
        "223.5.5.5",
        "2400:3200::1",
        "64:ff9b::808:808",
        "2002:808:808::"
      })
  @DisplayName("addresses of the open Internet are not")
  void outer(String address) throws UnknownHostException {
    assertFalse(WebAddresses.isInner(InetAddress.getByName(address)), address);
  }
}
