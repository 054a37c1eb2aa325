package io.shouwen.importing.domain;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which column holds which field. A column can serve several fields, a field has one column at
 * most.
 *
 * @param columns for each field that has one, its column from 0
 */
public record ColumnMapping(Map<TargetField, Integer> columns) implements Serializable {

  public ColumnMapping {
    Map<TargetField, Integer> ordered = new EnumMap<>(TargetField.class);
    ordered.putAll(columns);
    columns = Collections.unmodifiableMap(ordered);
  }

  /** What the headers say: for each field the first column whose header is one of its words. */
  public static ColumnMapping byHeaders(List<String> headers) {
    Map<TargetField, Integer> columns = new HashMap<>();
    for (int column = 0; column < headers.size(); column++) {
      Optional<TargetField> field = KnownWords.ALL.meant(TargetField.class, headers.get(column));
      if (field.isPresent()) {
        columns.putIfAbsent(field.get(), column);
      }
    }
    return new ColumnMapping(columns);
  }

  /** The reverse of {@link #joined}; what it does not know is left out. */
  public static ColumnMapping parse(String joined) {
    Map<TargetField, Integer> columns = new HashMap<>();
    for (String pair : joined.split(",", -1)) {
      int at = pair.indexOf('=');
      if (at > 0) {
        columns.put(
            TargetField.valueOf(pair.substring(0, at)), Integer.valueOf(pair.substring(at + 1)));
      }
    }
    return new ColumnMapping(columns);
  }

  /** As a text to keep: {@code SUBJECT=2,NARRATIVE=4}. */
  public String joined() {
    return columns.entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue())
        .collect(Collectors.joining(","));
  }

  /** The column of a field. */
  public OptionalInt column(TargetField field) {
    Integer column = columns.get(field);
    return column == null ? OptionalInt.empty() : OptionalInt.of(column);
  }

  /**
   * What a complaint cannot be without and no column gives: when it was received, and what happened
   * (the subject will do).
   */
  public Set<TargetField> missing() {
    Set<TargetField> missing = EnumSet.noneOf(TargetField.class);
    if (!columns.containsKey(TargetField.RECEIVED_AT)) {
      missing.add(TargetField.RECEIVED_AT);
    }
    if (!columns.containsKey(TargetField.NARRATIVE) && !columns.containsKey(TargetField.SUBJECT)) {
      missing.add(TargetField.NARRATIVE);
    }
    return missing;
  }

  /** True when every column is one of so many. */
  public boolean fits(int columnCount) {
    return columns.values().stream().allMatch(c -> c >= 0 && c < columnCount);
  }
}
