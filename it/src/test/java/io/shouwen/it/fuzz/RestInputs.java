package io.shouwen.it.fuzz;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Requests to REST: of the shape that the description gives, then mostly changed. */
final class RestInputs {
  private static final Instant ABOUT = Instant.parse("2026-06-01T00:00:00Z");
  private static final int DEEPEST = 6;

  /** Ids that exist, by a word in the name of what asks for one. */
  record Known(Map<String, List<String>> ids) {
    String idFor(String name, Chance chance) {
      String lower = name.toLowerCase(java.util.Locale.ROOT);
      for (Map.Entry<String, List<String>> each : ids.entrySet()) {
        if (lower.contains(each.getKey()) && !each.getValue().isEmpty() && chance.below(6) > 0) {
          return chance.of(each.getValue());
        }
      }
      return Integer.toString(chance.below(120));
    }
  }

  private record Operation(String method, String path, JsonObject description) {}

  private final JsonObject components;
  private final List<Operation> operations = new ArrayList<>();
  private final Known known;
  private final StrangeFiles files;

  RestInputs(JsonObject description, Known known, StrangeFiles files) {
    this.components = description.getJsonObject("components");
    this.known = known;
    this.files = files;
    description
        .getJsonObject("paths")
        .forEach(
            (path, methods) ->
                methods
                    .asJsonObject()
                    .forEach(
                        (method, operation) -> {
                          if (operation instanceof JsonObject object
                              && object.containsKey("responses")) {
                            operations.add(
                                new Operation(
                                    method.toUpperCase(java.util.Locale.ROOT), path, object));
                          }
                        }));
  }

  int operations() {
    return operations.size();
  }

  Input next(Chance chance) {
    Operation operation = chance.of(operations);
    boolean valid = chance.oneIn(4);
    String path = operation.path();
    List<String> query = new ArrayList<>();
    List<String> headers = new ArrayList<>();
    if (operation.description().containsKey("parameters")) {
      for (JsonValue each : operation.description().getJsonArray("parameters")) {
        JsonObject parameter = resolved(each.asJsonObject());
        String name = parameter.getString("name");
        boolean needed = parameter.getBoolean("required", false);
        String value = plain(value(parameter.getJsonObject("schema"), name, chance, 0));
        switch (parameter.getString("in")) {
          case "path" ->
              path =
                  path.replace(
                      "{" + name + "}",
                      !valid && chance.oneIn(8)
                          ? Strange.encoded(chance)
                          : pathValue(operation, name, value, chance));
          case "header" -> {
            if (needed ? valid || chance.below(10) > 0 : chance.oneIn(4)) {
              headers.add(name);
              headers.add(
                  name.equals("If-Match") ? "\"" + chance.below(8) + "\"" : UUID.randomUUID() + "");
            }
          }
          default -> {
            if (needed ? valid || chance.below(10) > 0 : chance.oneIn(5)) {
              query.add(name + "=" + url(value));
            }
          }
        }
      }
    }
    if (!valid && chance.oneIn(4)) {
      query = Strange.changedQuery(query, chance);
    }
    if (!valid && chance.oneIn(6)) {
      headers.addAll(Strange.header(chance));
    }
    byte[] body = body(operation, valid, headers, chance);
    String method =
        !valid && chance.oneIn(40)
            ? chance.of(List.of("PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "FUZZ"))
            : operation.method();
    return new Input(
        "REST",
        method,
        "/api" + path + (query.isEmpty() ? "" : "?" + String.join("&", query)),
        headers,
        body);
  }

  /** The number of a case that may exist. */
  String aCase(Chance chance) {
    return url(known.idFor("case", chance));
  }

  /** A project that may exist. */
  String aProject(Chance chance) {
    return url(known.idFor("project", chance));
  }

  private String pathValue(Operation operation, String name, String value, Chance chance) {
    if (!name.equals("id")) {
      return url(value);
    }
    String first = operation.path().split("/", -1)[1];
    return known.idFor(first, chance);
  }

  private byte[] body(Operation operation, boolean valid, List<String> headers, Chance chance) {
    if (!operation.description().containsKey("requestBody")) {
      return !valid && chance.oneIn(10) ? Strange.garbled(new byte[0], chance) : new byte[0];
    }
    JsonObject content =
        resolved(operation.description().getJsonObject("requestBody")).getJsonObject("content");
    String type = content.keySet().iterator().next();
    headers.add("Content-Type");
    headers.add(!valid && chance.oneIn(12) ? Strange.type(chance) : type.replace("*", "jpeg"));
    if (!content.containsKey("application/json")) {
      return operation.path().startsWith("/imports") ? files.table(chance) : files.content(chance);
    }
    JsonValue value =
        value(content.getJsonObject("application/json").getJsonObject("schema"), "body", chance, 0);
    if (valid || !(value instanceof JsonObject object)) {
      return value.toString().getBytes(StandardCharsets.UTF_8);
    }
    int changes = 1 + chance.below(3);
    for (int i = 0; i < changes; i++) {
      object = Strange.changed(object, chance);
    }
    String text = object.toString();
    return switch (chance.below(16)) {
      case 0, 1 -> Strange.garbled(text.getBytes(StandardCharsets.UTF_8), chance);
      case 2 -> text.getBytes(Charset.forName("GB18030"));
      case 3 -> text.getBytes(StandardCharsets.UTF_16);
      case 4 ->
          ("{" + "\"a\":{".repeat(chance.below(3_000)) + text).getBytes(StandardCharsets.UTF_8);
      case 5 -> text.replaceFirst("\\{", "{\"reason\":\"a\",").getBytes(StandardCharsets.UTF_8);
      case 6 -> "[".repeat(chance.below(20_000)).getBytes(StandardCharsets.UTF_8);
      default -> text.getBytes(StandardCharsets.UTF_8);
    };
  }

  /** A value of the schema's shape. */
  private JsonValue value(JsonObject given, String name, Chance chance, int depth) {
    JsonObject schema = resolved(given);
    if (schema.containsKey("enum")) {
      return chance.of(schema.getJsonArray("enum"));
    }
    for (String choice : new String[] {"oneOf", "anyOf", "allOf"}) {
      if (schema.containsKey(choice)) {
        return value(
            chance.of(schema.getJsonArray(choice)).asJsonObject(), name, chance, depth + 1);
      }
    }
    return switch (type(schema, chance)) {
      case "object" -> object(schema, chance, depth);
      case "array" -> {
        JsonArrayBuilder array = Json.createArrayBuilder();
        int length = depth > DEEPEST ? 0 : chance.below(4);
        for (int i = 0; i < length && schema.containsKey("items"); i++) {
          array.add(value(schema.getJsonObject("items"), name, chance, depth + 1));
        }
        yield array.build();
      }
      case "integer", "number" -> Json.createValue(Long.parseLong(number(name, chance)));
      case "boolean" -> chance.oneIn(2) ? JsonValue.TRUE : JsonValue.FALSE;
      case "null" -> JsonValue.NULL;
      default -> Json.createValue(string(schema, name, chance));
    };
  }

  private String number(String name, Chance chance) {
    String id = known.idFor(name, chance);
    return id.matches("[0-9]{1,18}") ? id : "1";
  }

  private String string(JsonObject schema, String name, Chance chance) {
    String format = schema.getString("format", "");
    if (format.equals("date-time")) {
      return ABOUT.plusSeconds(chance.below(40_000_000) - 20_000_000L).toString();
    }
    if (format.equals("date")) {
      return LocalDate.of(2026, 1, 1).plusDays(chance.below(500)).toString();
    }
    if (schema.getString("pattern", "").contains("0-9") && !name.equals("number")) {
      return chance.below(10_000) + "." + (10 + chance.below(90));
    }
    String lower = name.toLowerCase(java.util.Locale.ROOT);
    if (lower.contains("number") || lower.contains("repeat") || lower.equals("lead")) {
      return known.idFor("case", chance);
    }
    if (lower.contains("phone")) {
      return "1380000" + (1000 + chance.below(9_000));
    }
    if (lower.equals("name") && chance.oneIn(2)) {
      return files.name(chance);
    }
    return chance.of(List.of("电梯停在九楼", "已和业主说好", "a", "明天上午修好", "3-2-501"));
  }

  private JsonValue object(JsonObject schema, Chance chance, int depth) {
    JsonObjectBuilder builder = Json.createObjectBuilder();
    List<String> required =
        schema.containsKey("required")
            ? schema.getJsonArray("required").getValuesAs(JsonString::getString)
            : List.of();
    if (schema.containsKey("properties") && depth <= DEEPEST) {
      schema
          .getJsonObject("properties")
          .forEach(
              (property, its) -> {
                if (required.contains(property) || chance.oneIn(2)) {
                  builder.add(property, value(its.asJsonObject(), property, chance, depth + 1));
                }
              });
    }
    return builder.build();
  }

  private static String type(JsonObject schema, Chance chance) {
    JsonValue type = schema.getOrDefault("type", JsonValue.NULL);
    if (type instanceof JsonString one) {
      return one.getString();
    }
    return type == JsonValue.NULL
        ? "string"
        : ((JsonString) chance.of(type.asJsonArray())).getString();
  }

  private JsonObject resolved(JsonObject object) {
    if (!object.containsKey("$ref")) {
      return object;
    }
    String[] way = object.getString("$ref").split("/", -1);
    return resolved(components.getJsonObject(way[2]).getJsonObject(way[3]));
  }

  private static String plain(JsonValue value) {
    if (value instanceof JsonString text) {
      return text.getString();
    }
    if (value instanceof JsonNumber number) {
      return number.toString();
    }
    return value.getValueType() == JsonValue.ValueType.ARRAY && !value.asJsonArray().isEmpty()
        ? plain(value.asJsonArray().get(0))
        : value.toString();
  }

  private static String url(String text) {
    return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
