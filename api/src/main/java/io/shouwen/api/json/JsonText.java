package io.shouwen.api.json;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes records as JSON: every component under its name and in its order, absent ones as null.
 * Instants and days are ISO 8601 (instants in UTC), money is a decimal string, constants are their
 * names, sets of constants come in the order of their declaration.
 */
public final class JsonText {
  private JsonText() {}

  /** Writes one value in UTF-8; the stream stays open. */
  public static void write(@Nullable Object value, OutputStream out) {
    JsonGenerator generator =
        Json.createGeneratorFactory(Map.of()).createGenerator(out, StandardCharsets.UTF_8);
    value(value, generator);
    generator.flush();
  }

  private static void value(@Nullable Object value, JsonGenerator json) {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Boolean flag) {
      json.write(flag);
    } else if (value instanceof Integer || value instanceof Long) {
      json.write(((Number) value).longValue());
    } else if (value instanceof BigDecimal amount) {
      json.write(amount.toPlainString());
    } else if (value instanceof Enum<?> constant) {
      json.write(constant.name());
    } else if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      map.forEach((name, each) -> named(String.valueOf(name), each, json));
      json.writeEnd();
    } else if (value instanceof Set<?> set) {
      json.writeStartArray();
      set.stream().sorted(JsonText::inOrder).forEach(each -> value(each, json));
      json.writeEnd();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      list.forEach(each -> value(each, json));
      json.writeEnd();
    } else if (value instanceof Record) {
      json.writeStartObject();
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        named(component.getName(), of(value, component), json);
      }
      json.writeEnd();
    } else {
      json.write(value.toString()); // text, instants, days: ISO by themselves
    }
  }

  private static void named(String name, @Nullable Object value, JsonGenerator json) {
    json.writeKey(name);
    value(value, json);
  }

  /** Constants come as they are declared, texts and numbers as usual. */
  @SuppressWarnings("unchecked")
  private static int inOrder(Object one, Object other) {
    return ((Comparable<Object>) one).compareTo(other);
  }

  private static @Nullable Object of(Object holder, RecordComponent component) {
    try {
      return component.getAccessor().invoke(holder);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
