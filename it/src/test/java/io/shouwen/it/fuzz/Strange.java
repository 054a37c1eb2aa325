package io.shouwen.it.fuzz;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What nobody types by accident, and some that people do. */
final class Strange {
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\u0000",
          "a\u0000b",
          "\r\nSet-Cookie: fuzz=1",
          "\r\nFORGED 12:00:00,000 INFO all is well",
          "\u001b[31mred\u001b[0m",
          "\u202Eexe.jpg",
          "\uFEFF\u200B",
          "\uD800",
          "\uDFFF\uD83D",
          "😀👨‍👩‍👧‍👦",
          "𠮷野家的投诉",
          "' or '1'='1",
          "'; drop table complaint; --",
          "\") or 1=1 --",
          "%27%20or%201=1",
          "%",
          "_",
          "!%\\_",
          "${7*7}",
          "#{7*7}",
          "#{request.getClass()}",
          "{0} {1,number,#} '{'",
          "%s%n%x",
          "${jndi:ldap://127.0.0.1:1/a}",
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "javascript:alert(1)",
          "]]><x/>",
          "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
          "=1+1",
          "@SUM(A1)",
          "+cmd|' /C calc'!A0",
          "-2+3",
          "\t=1",
          "../../../../etc/passwd",
          "..\\..\\windows\\win.ini",
          "/etc/passwd\u0000.jpg",
          "file:///etc/passwd",
          "//evil.example/",
          "/\\evil.example",
          "http://169.254.169.254/latest/",
          "CON",
          "NaN",
          "Infinity",
          "-0",
          "1e400",
          "1e-400",
          "0x10",
          "99999999999999999999999",
          "9223372036854775807",
          "9223372036854775808",
          "-9223372036854775808",
          "2147483648",
          "-1",
          "1.0000000000000000000000001",
          "１２３",
          "0000-00-00",
          "2026-02-30",
          "2026-13-01T25:61:61Z",
          "+999999999-12-31T23:59:59Z",
          "-999999999-01-01T00:00:00Z",
          "2026-03-11T09:02:00+18:00",
          "2026-03-11T09:02",
          "null",
          "undefined",
          "true",
          "[]",
          "{}",
          "on",
          "name[]",
          "\u2028\u2029",
          "İıſK",
          "é".repeat(50));

  private static final List<JsonValue> VALUES =
      List.of(
          JsonValue.NULL,
          JsonValue.TRUE,
          JsonValue.FALSE,
          JsonValue.EMPTY_JSON_OBJECT,
          JsonValue.EMPTY_JSON_ARRAY,
          Json.createValue(0),
          Json.createValue(-1),
          Json.createValue(Long.MAX_VALUE),
          Json.createValue(Long.MIN_VALUE),
          Json.createValue(1.5),
          Json.createValue(new BigDecimal("1e300")),
          Json.createValue(new BigDecimal("1e99999")),
          Json.createValue(new BigDecimal("123456789012345678901234567890")),
          Json.createArrayBuilder().add("a").add(1).addNull().build(),
          Json.createObjectBuilder().add("a", 1).build());

  private static final List<String> TYPES =
      List.of(
          "text/plain",
          "text/html",
          "application/xml",
          "application/x-www-form-urlencoded",
          "multipart/form-data",
          "multipart/form-data; boundary=x",
          "application/json; charset=utf-16",
          "application/json; charset=nothing",
          "application/octet-stream",
          "image/svg+xml",
          "*/*",
          "a/b; c",
          "nothing",
          "application/x-java-serialized-object");

  private static final List<String> HEADERS =
      List.of(
          "If-Match",
          "If-None-Match",
          "Idempotency-Key",
          "Accept",
          "Accept-Language",
          "Accept-Charset",
          "Range",
          "If-Modified-Since",
          "X-Forwarded-For",
          "X-Forwarded-Host",
          "X-Forwarded-Proto",
          "X-HTTP-Method-Override",
          "Forwarded",
          "Referer",
          "Cookie2",
          "Prefer",
          "User-Agent",
          "X-Requested-With",
          "Faces-Request",
          "Content-Language",
          "Content-Disposition");

  private Strange() {}

  static String text(Chance chance) {
    return switch (chance.below(20)) {
      case 0 -> "长".repeat(1 + chance.below(3_000));
      case 1 -> "a".repeat(1 + chance.below(10_000));
      case 2 -> new String(chance.bytes(1 + chance.below(60)), StandardCharsets.UTF_8);
      case 3 -> chance.of(TEXTS) + chance.of(TEXTS);
      case 4 -> Long.toString(chance.below(1_000) - 3L);
      default -> chance.of(TEXTS);
    };
  }

  /** A text in an address: as it should be encoded, or nearly. */
  static String encoded(Chance chance) {
    String text = text(chance);
    String shortened = text.substring(0, Math.min(400, text.length()));
    return switch (chance.below(12)) {
      case 0 -> "%c0%ae%c0%ae%c0%af";
      case 1 -> "%e4%bd";
      case 2 -> "%ff%fe";
      case 3 -> URLEncoder.encode(shortened, Charset.forName("GBK"));
      case 4 ->
          URLEncoder.encode(
              URLEncoder.encode(shortened, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
      default -> URLEncoder.encode(shortened, StandardCharsets.UTF_8).replace("+", "%20");
    };
  }

  static String type(Chance chance) {
    return chance.of(TYPES);
  }

  /** A header, name and value, that a client may send at all. */
  static List<String> header(Chance chance) {
    String value =
        switch (chance.below(4)) {
          case 0 -> "bytes=0-" + chance.below(10) + ",-" + chance.below(9_999);
          case 1 -> "\"" + chance.below(9) + "\"";
          default -> text(chance).replaceAll("[^ -~]", "?");
        };
    return List.of(chance.of(HEADERS), value.substring(0, Math.min(2_000, value.length())));
  }

  static JsonValue value(Chance chance) {
    return switch (chance.below(6)) {
      case 0, 1, 2 -> Json.createValue(text(chance));
      case 3 -> nested(1 + chance.below(chance.oneIn(20) ? 900 : 20), chance.oneIn(2));
      default -> chance.of(VALUES);
    };
  }

  private static JsonValue nested(int depth, boolean lists) {
    JsonValue value = JsonValue.TRUE;
    for (int i = 0; i < depth; i++) {
      value =
          lists
              ? Json.createArrayBuilder().add(value).build()
              : Json.createObjectBuilder().add("a", value).build();
    }
    return value;
  }

  /** The same object with something in it changed, left out or added. */
  static JsonObject changed(JsonObject object, Chance chance) {
    JsonObjectBuilder builder = Json.createObjectBuilder();
    int at = object.isEmpty() ? -1 : chance.below(object.size());
    int i = 0;
    for (Map.Entry<String, JsonValue> each : object.entrySet()) {
      JsonValue value = each.getValue();
      if (i++ != at) {
        builder.add(each.getKey(), value);
      } else if (value instanceof JsonObject inner && chance.below(3) > 0) {
        builder.add(each.getKey(), changed(inner, chance));
      } else if (chance.below(5) > 0) {
        builder.add(each.getKey(), value(chance));
      } else if (chance.oneIn(2)) {
        builder.add(text(chance), value);
      }
    }
    if (chance.oneIn(8)) {
      builder.add(chance.oneIn(2) ? "class" : text(chance), value(chance));
    }
    if (chance.oneIn(30)) {
      JsonArrayBuilder many = Json.createArrayBuilder();
      for (int n = 0; n < 300; n++) {
        many.add(n);
      }
      builder.add("parts", many);
    }
    return builder.build();
  }

  /** The same bytes, cut, turned, doubled or with something put in. */
  static byte[] garbled(byte[] bytes, Chance chance) {
    if (bytes.length == 0) {
      return chance.bytes(chance.below(40));
    }
    byte[] garbled = bytes.clone();
    switch (chance.below(5)) {
      case 0 -> {
        return Arrays.copyOf(garbled, chance.below(garbled.length));
      }
      case 1 -> {
        int turned = 1 + chance.below(8);
        for (int i = 0; i < turned; i++) {
          garbled[chance.below(garbled.length)] ^= (byte) (1 << chance.below(8));
        }
        return garbled;
      }
      case 2 -> {
        byte[] noise = chance.bytes(1 + chance.below(16));
        int at = chance.below(garbled.length);
        System.arraycopy(noise, 0, garbled, at, Math.min(noise.length, garbled.length - at));
        return garbled;
      }
      case 3 -> {
        byte[] twice = Arrays.copyOf(garbled, garbled.length * 2);
        System.arraycopy(garbled, 0, twice, garbled.length, garbled.length);
        return twice;
      }
      default -> {
        String text = new String(garbled, StandardCharsets.UTF_8);
        int at = chance.below(text.length() + 1);
        return (text.substring(0, at) + text(chance) + text.substring(at))
            .getBytes(StandardCharsets.UTF_8);
      }
    }
  }

  /** A query with something changed, doubled, unknown or without end. */
  static List<String> changedQuery(List<String> query, Chance chance) {
    List<String> changed = new ArrayList<>(query);
    switch (chance.below(5)) {
      case 0 -> changed.add(encoded(chance) + "=" + encoded(chance));
      case 1 -> {
        if (!changed.isEmpty()) {
          changed.add(chance.of(changed));
        }
      }
      case 2 -> {
        if (!changed.isEmpty()) {
          changed.remove(chance.below(changed.size()));
        }
      }
      default -> {
        if (!changed.isEmpty()) {
          int at = chance.below(changed.size());
          String name = changed.get(at).split("=", -1)[0];
          changed.set(at, name + "=" + encoded(chance));
        }
      }
    }
    return changed;
  }
}
