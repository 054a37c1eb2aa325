package io.shouwen.complaint.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values that the sentence of an event names, in the order in which they were said: names,
 * texts, enum constants, ISO instants. Builder of the map that {@link CaseEvent} keeps; null and
 * empty values are left out.
 */
public final class Details {
  private final Map<String, String> values = new LinkedHashMap<>();

  private Details() {}

  public static Details none() {
    return new Details();
  }

  public static Details of(String key, @Nullable Object value) {
    return new Details().and(key, value);
  }

  public Details and(String key, @Nullable Object value) {
    if (value != null && !value.toString().isBlank()) {
      values.put(key, value.toString());
    }
    return this;
  }

  /** What changed, from and to; equal values are left out. */
  public Details change(String key, @Nullable Object before, @Nullable Object after) {
    return String.valueOf(before).equals(String.valueOf(after))
        ? this
        : and(key + ".before", before).and(key + ".after", after);
  }

  Map<String, String> asMap() {
    return Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
