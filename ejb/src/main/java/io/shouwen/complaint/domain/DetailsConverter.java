package io.shouwen.complaint.domain;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps an event's values as a JSON object of strings. */
@Converter
public class DetailsConverter implements AttributeConverter<Map<String, String>, String> {
  @Override
  public String convertToDatabaseColumn(@Nullable Map<String, String> details) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    if (details != null) {
      details.forEach(json::add);
    }
    return json.build().toString();
  }

  @Override
  public Map<String, String> convertToEntityAttribute(@Nullable String column) {
    Map<String, String> details = new LinkedHashMap<>();
    if (column != null) {
      try (var reader = Json.createReader(new StringReader(column))) {
        reader
            .readObject()
            .forEach((key, value) -> details.put(key, ((JsonString) value).getString()));
      }
    }
    return details;
  }
}
