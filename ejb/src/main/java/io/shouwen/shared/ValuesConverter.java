package io.shouwen.shared;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps named values as a JSON object of strings, in their order. */
@Converter
public class ValuesConverter implements AttributeConverter<Map<String, String>, String> {
  @Override
  public String convertToDatabaseColumn(@Nullable Map<String, String> values) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    if (values != null) {
      values.forEach(json::add);
    }
    return json.build().toString();
  }

  @Override
  public Map<String, String> convertToEntityAttribute(@Nullable String column) {
    Map<String, String> values = new LinkedHashMap<>();
    if (column != null) {
      try (var reader = Json.createReader(new StringReader(column))) {
        reader
            .readObject()
            .forEach((key, value) -> values.put(key, ((JsonString) value).getString()));
      }
    }
    return values;
  }
}
