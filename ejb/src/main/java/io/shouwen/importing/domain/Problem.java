package io.shouwen.importing.domain;

import io.shouwen.shared.RuleViolation;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why a row cannot go in.
 *
 * @param field the field that is wrong, null when it is the row as a whole
 * @param column the header of its column, empty for the row as a whole
 * @param value what stands there, shortened to {@link #SHOWN} characters
 * @param code the refusal's code, as in {@link RuleViolation}
 * @param arguments the refusal's values as texts
 */
public record Problem(
    @Nullable TargetField field, String column, String value, String code, List<String> arguments)
    implements Serializable {
  /** Most characters of a wrong value that are shown. */
  public static final int SHOWN = 80;

  private static final String BETWEEN_PARTS = "\u001f";
  private static final String BETWEEN_PROBLEMS = "\u001e";
  private static final int PARTS = 4;

  public Problem {
    arguments = List.copyOf(arguments);
  }

  /** What a rule said against the value of a field. */
  static Problem of(
      @Nullable TargetField field, String column, String value, RuleViolation refused) {
    return new Problem(
        field,
        column,
        shortened(value),
        refused.code(),
        refused.arguments().stream().map(a -> shortened(a.toString())).toList());
  }

  /** As the text in which problems are kept. */
  static String join(List<Problem> problems) {
    return problems.stream().map(Problem::joined).collect(Collectors.joining(BETWEEN_PROBLEMS));
  }

  /** The reverse of {@link #join}. */
  static List<Problem> split(@Nullable String kept) {
    if (kept == null || kept.isEmpty()) {
      return List.of();
    }
    return Arrays.stream(kept.split(BETWEEN_PROBLEMS, -1)).map(Problem::parse).toList();
  }

  private String joined() {
    List<String> parts = new ArrayList<>();
    parts.add(field == null ? "" : field.name());
    parts.add(column);
    parts.add(value);
    parts.add(code);
    parts.addAll(arguments);
    return String.join(BETWEEN_PARTS, parts);
  }

  private static Problem parse(String joined) {
    List<String> parts = List.of(joined.split(BETWEEN_PARTS, -1));
    String field = parts.get(0);
    return new Problem(
        field.isEmpty() ? null : TargetField.valueOf(field),
        parts.get(1),
        parts.get(2),
        parts.get(3),
        parts.subList(PARTS, parts.size()));
  }

  private static String shortened(String value) {
    String line = value.strip().replaceAll("[\\s\\u001e\\u001f]+", " ");
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN - 1) + "…";
  }
}
