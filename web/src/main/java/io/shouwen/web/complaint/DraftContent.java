package io.shouwen.web.complaint;

import io.shouwen.complaint.boundary.ReceptionDrafts;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The content of a draft: an object of the form's fields, as the browser wrote it. */
final class DraftContent {
  private DraftContent() {}

  /**
   * A form that somebody began.
   *
   * @param who the complainant as typed, or null
   * @param what the subject or the beginning of what happened, or null
   */
  public record Unfinished(
      String key, Instant savedAt, @Nullable String who, @Nullable String what) {}

  /** The fields; none when the content is not what a form writes. */
  static Typed read(String content) {
    Typed typed = new Typed();
    try (JsonReader reader = Json.createReader(new StringReader(content))) {
      JsonObject fields = reader.readObject();
      for (Map.Entry<String, JsonValue> field : fields.entrySet()) {
        typed.put(field.getKey(), plain(field.getValue()));
      }
    } catch (JsonException unreadable) {
      typed.clear();
    }
    return typed;
  }

  private static @Nullable Object plain(JsonValue value) {
    return switch (value.getValueType()) {
      case STRING -> ((JsonString) value).getString();
      case TRUE -> true;
      case FALSE -> false;
      case ARRAY -> texts((JsonArray) value);
      case NULL, OBJECT -> null;
      case NUMBER -> value.toString();
    };
  }

  private static List<String> texts(JsonArray values) {
    List<String> texts = new ArrayList<>();
    for (JsonValue each : values) {
      texts.add(each instanceof JsonString text ? text.getString() : each.toString());
    }
    return texts;
  }

  static Unfinished unfinished(ReceptionDrafts.Draft draft) {
    Typed typed = read(draft.content());
    String what = typed.text("subject");
    return new Unfinished(
        draft.key(),
        draft.savedAt(),
        typed.text("complainantName"),
        what == null ? ReceptionInput.beginning(typed.text("narrative")) : what);
  }
}
