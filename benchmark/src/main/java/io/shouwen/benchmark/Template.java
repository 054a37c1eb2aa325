package io.shouwen.benchmark;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A text of a model with what differs from copy to copy found in it: ids, times, the words that
 * stand in a column of {@code copy_of}. It is told in SQL, or filled in for one copy.
 */
final class Template {
  /** Copies have this much room for ids of their own. */
  static final int STRIDE = 128;

  private static final long SEQUENCE = 1_000_000_000_000L;
  private static final long COPIES = 1_000_000_000L;
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
  private static final String TIMES =
      "(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d)(?=(?:\\.\\d+)?Z)";
  private static final String IDS = "\\b\\d{13,14}\\b";

  private final List<Part> parts;

  private Template(List<Part> parts) {
    this.parts = parts;
  }

  private interface Part {
    String sql();

    String in(Copy copy);
  }

  /**
   * One copy.
   *
   * @param g its number
   * @param shift by how many seconds its times differ from the model's
   * @param columns its row in {@code copy_of}
   */
  record Copy(long g, long shift, Map<String, String> columns) {
    String column(String name) {
      String value = columns.get(name);
      if (value == null) {
        throw new IllegalStateException("no " + name);
      }
      return value;
    }
  }

  private record Literal(String text) implements Part {
    @Override
    public String sql() {
      return "'" + text.replace("'", "''") + "'";
    }

    @Override
    public String in(Copy copy) {
      return text;
    }
  }

  /** A column, perhaps with something done to it. */
  record Column(String name, String expression, Function<String, String> change) implements Part {
    /** The column as it is. */
    static Column of(String name) {
      return new Column(name, "n." + name, Function.identity());
    }

    @Override
    public String sql() {
      return "(" + expression + ")::text";
    }

    @Override
    public String in(Copy copy) {
      return change.apply(copy.column(name));
    }
  }

  private record Id(long model, int ordinal) implements Part {
    @Override
    public String sql() {
      return "(" + id(model, ordinal) + ")::text";
    }

    @Override
    public String in(Copy copy) {
      return Long.toString(copyOf(model, ordinal, copy.g()));
    }
  }

  private record Time(LocalDateTime at) implements Part {
    @Override
    public String sql() {
      return "to_char(timestamp '" + at + "' + n.shift, 'YYYY-MM-DD\"T\"HH24:MI:SS')";
    }

    @Override
    public String in(Copy copy) {
      return SECONDS.format(at.plusSeconds(copy.shift()));
    }
  }

  /** The id of a copy's row, as an expression. */
  static String id(long model, int ordinal) {
    return model / SEQUENCE * SEQUENCE + COPIES + ordinal + " + n.g * " + STRIDE;
  }

  /** The id of a copy's row. */
  static long copyOf(long model, int ordinal, long g) {
    return model / SEQUENCE * SEQUENCE + COPIES + ordinal + g * STRIDE;
  }

  /** The condition that a row belongs to the copy of a case. */
  static String ofCase(int sequence, long g) {
    long first = sequence * SEQUENCE + COPIES + g * STRIDE;
    return "id between " + first + " and " + (first + CaseCopies.OF_CUSTOMER - 1);
  }

  /** Where ids of a sequence begin for the models, and after the copies. */
  static long begin(int sequence, boolean afterCopies) {
    return sequence * SEQUENCE + (afterCopies ? SEQUENCE / 2 : 1_000_000);
  }

  /**
   * Finds in a text what differs.
   *
   * @param words what stands in a column
   * @param ordinals the model's ids
   */
  static Template of(String text, Map<String, Column> words, Map<Long, Integer> ordinals) {
    String known =
        words.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    Matcher found = Pattern.compile(TIMES + "|" + IDS + "|" + known).matcher(text);
    List<Part> parts = new ArrayList<>();
    int from = 0;
    while (found.find()) {
      Part part = part(found.group(), words, ordinals);
      if (part != null) {
        if (found.start() > from) {
          parts.add(new Literal(text.substring(from, found.start())));
        }
        parts.add(part);
        from = found.end();
      }
    }
    if (from < text.length() || parts.isEmpty()) {
      parts.add(new Literal(text.substring(from)));
    }
    return new Template(List.copyOf(parts));
  }

  private static @Nullable Part part(
      String text, Map<String, Column> words, Map<Long, Integer> ordinals) {
    if (words.containsKey(text)) {
      return words.get(text);
    }
    if (text.contains("T")) {
      return new Time(LocalDateTime.ofInstant(Instant.parse(text + "Z"), ZoneOffset.UTC));
    }
    Integer ordinal = ordinals.get(Long.valueOf(text));
    return ordinal == null ? null : new Id(Long.parseLong(text), ordinal);
  }

  /** As an expression over {@code copy_of n}. */
  String sql() {
    return parts.stream().map(Part::sql).collect(Collectors.joining(" || "));
  }

  /** As a text of one copy. */
  String in(Copy copy) {
    if (parts.size() == 1) {
      return parts.get(0).in(copy);
    }
    StringBuilder whole = new StringBuilder();
    for (Part part : parts) {
      whole.append(part.in(copy));
    }
    return whole.toString();
  }
}
