package io.shouwen.api.json;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Reads a request's body as one JSON object: limited in size, UTF-8, no name twice. */
public final class JsonBody {
  /** The most bytes that are read; a reception form with everything filled in has a third of it. */
  public static final int MOST_BYTES = 262_144;

  private static final JsonReaderFactory READERS =
      Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

  private JsonBody() {}

  /**
   * Reads the object.
   *
   * @throws BadInput when there is none, it is too large (413), or it is not JSON
   */
  public static JsonObject read(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new BadInput(413, List.of(Mistake.of("", "json.too-large", MOST_BYTES / 1024)));
    }
    String text = decoded(bytes);
    if (text.isBlank()) {
      throw bad("json.missing");
    }
    try {
      return parsed(text);
    } catch (JsonParsingException none) {
      var where = none.getLocation();
      throw where == null || where.getLineNumber() < 1
          ? bad("json.syntax")
          : bad("json.syntax-at", where.getLineNumber(), Math.max(1, where.getColumnNumber()));
    } catch (BadInput refused) {
      throw refused;
    } catch (RuntimeException none) { // too deep, a number without end: each has its own type
      throw bad("json.syntax");
    }
  }

  /** A reader stops after the first value, so a parser walks to the end of the text before. */
  private static JsonObject parsed(String text) {
    try (JsonParser parser = Json.createParser(new StringReader(text))) {
      while (parser.hasNext()) {
        parser.next();
      }
    }
    try (JsonReader reader = READERS.createReader(new StringReader(text))) {
      if (reader.readValue() instanceof JsonObject object) {
        return object;
      }
    }
    throw bad("json.object");
  }

  private static String decoded(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException other) {
      throw bad("json.encoding");
    }
  }

  private static BadInput bad(String code, Object... arguments) {
    return new BadInput(List.of(Mistake.of("", code, arguments)));
  }
}
