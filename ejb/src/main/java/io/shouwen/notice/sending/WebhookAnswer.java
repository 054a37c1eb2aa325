package io.shouwen.notice.sending;

import io.shouwen.notice.domain.DeliveryFailure;
import io.shouwen.notice.domain.NoticeChannel;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;

/**
 * Judges what an endpoint answered: success is a status of 2xx and, from a robot, a JSON object
 * with {@code errcode} 0. A gateway may answer with nothing; an {@code errcode} in its answer has
 * to be 0.
 */
final class WebhookAnswer {
  private static final int REDIRECT = 3;
  private static final int SUCCESS = 2;
  private static final int SHOWN = 200;

  private WebhookAnswer() {}

  static void requireTaken(NoticeChannel channel, int status, String body) throws DeliveryFailed {
    if (status / 100 == REDIRECT) {
      throw new DeliveryFailed(DeliveryFailure.REDIRECT, Integer.toString(status));
    }
    if (status / 100 != SUCCESS) {
      throw new DeliveryFailed(DeliveryFailure.STATUS, Integer.toString(status));
    }
    JsonObject answer = object(body);
    JsonValue code = answer == null ? null : answer.get("errcode");
    if (code instanceof JsonNumber number) {
      if (number.bigDecimalValue().signum() != 0) {
        throw new DeliveryFailed(DeliveryFailure.REFUSED, number + " " + message(answer));
      }
    } else if (channel != NoticeChannel.SMS || code != null) {
      throw new DeliveryFailed(DeliveryFailure.GARBAGE, shown(body));
    }
  }

  private static @Nullable JsonObject object(String body) {
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      return reader.readValue() instanceof JsonObject object ? object : null;
    } catch (JsonException | IllegalStateException noJson) {
      return null;
    }
  }

  private static String message(@Nullable JsonObject answer) {
    return answer != null && answer.get("errmsg") instanceof JsonString text
        ? shown(text.getString())
        : "";
  }

  private static String shown(String text) {
    String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
  }
}
