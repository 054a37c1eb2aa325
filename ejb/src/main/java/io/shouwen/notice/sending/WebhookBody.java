package io.shouwen.notice.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.shouwen.notice.domain.NoticeChannel;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** What each kind of endpoint wants to be sent, as JSON. */
final class WebhookBody {
  /** What a robot of WeCom takes at most, in bytes of UTF-8. */
  private static final int WECOM_BYTES = 2048;

  private static final int DINGTALK_BYTES = 18_000;

  private WebhookBody() {}

  /**
   * The body.
   *
   * @param link address of the page where to act
   */
  static byte[] of(Letter letter, String link) {
    return json(letter, link).toString().getBytes(UTF_8);
  }

  private static JsonObject json(Letter letter, String link) {
    return switch (letter.channel()) {
      case WECOM -> weCom(letter, link);
      case DINGTALK -> dingTalk(letter, link);
      case SMS -> gateway(letter, link);
      case EMAIL -> throw new IllegalArgumentException(NoticeChannel.EMAIL + " is no webhook");
    };
  }

  /** The robot calls the person by mobile number. */
  private static JsonObject weCom(Letter letter, String link) {
    JsonObjectBuilder text =
        Json.createObjectBuilder().add("content", text(letter, "", link, WECOM_BYTES));
    String mobile = letter.reach().mobile();
    if (mobile != null) {
      text.add("mentioned_mobile_list", Json.createArrayBuilder().add(mobile));
    }
    return Json.createObjectBuilder().add("msgtype", "text").add("text", text).build();
  }

  /** The robot calls the person when the number stands in the text, too. */
  private static JsonObject dingTalk(Letter letter, String link) {
    String mobile = letter.reach().mobile();
    String call = mobile == null ? "" : " @" + mobile;
    JsonObjectBuilder body =
        Json.createObjectBuilder()
            .add("msgtype", "text")
            .add(
                "text",
                Json.createObjectBuilder()
                    .add("content", text(letter, call, link, DINGTALK_BYTES)));
    if (mobile != null) {
      body.add(
          "at",
          Json.createObjectBuilder()
              .add("atMobiles", Json.createArrayBuilder().add(mobile))
              .add("isAtAll", false));
    }
    return body.build();
  }

  /** The gateway's contract is in the operations guide. */
  private static JsonObject gateway(Letter letter, String link) {
    String mobile = letter.reach().mobile();
    return Json.createObjectBuilder()
        .add("messageId", letter.messageId())
        .add("mobile", mobile == null ? "" : mobile)
        .add("text", letter.wording().title() + "\n" + letter.wording().body())
        .add("link", link)
        .build();
  }

  /** Name, title, body and link; when it is too long, the body loses its end and nothing else. */
  private static String text(Letter letter, String call, String link, int mostBytes) {
    String head = letter.recipient() + call + "\n" + letter.wording().title() + "\n";
    String tail = "\n" + link;
    int room = mostBytes - head.getBytes(UTF_8).length - tail.getBytes(UTF_8).length;
    return head + cut(letter.wording().body(), room) + tail;
  }

  static String cut(String text, int mostBytes) {
    if (text.getBytes(UTF_8).length <= mostBytes) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int bytes = "…".getBytes(UTF_8).length;
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      bytes += Character.toString(point).getBytes(UTF_8).length;
      if (bytes > mostBytes) {
        break;
      }
      kept.appendCodePoint(point);
      at += Character.charCount(point);
    }
    return kept.append("…").toString();
  }
}
