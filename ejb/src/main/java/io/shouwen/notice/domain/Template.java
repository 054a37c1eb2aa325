package io.shouwen.notice.domain;

import io.shouwen.shared.RuleViolation;
import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a kind of message is worded. {@code {number}} stands for a value; what stands in square
 * brackets is said only when every value that it names is there. A value that is missing is written
 * as nothing, and no value is ever read as a placeholder.
 *
 * @param title one line
 * @param body possibly none
 */
public record Template(String title, String body) implements Serializable {
  /** The values that a template may name. */
  public static final Set<String> PLACEHOLDERS =
      Set.of(
          "number",
          "subject",
          "severity",
          "obligation",
          "dueAt",
          "minutes",
          "person",
          "reason",
          "comment",
          "newDueAt",
          "decision",
          "department",
          "project",
          "customer",
          "place",
          "company",
          "year",
          "count");

  private static final int TITLE_LENGTH = 120;
  private static final int BODY_LENGTH = 2000;
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)\\}");
  private static final Pattern PIECE = Pattern.compile("\\[([^\\[\\]]*)\\]|\\{([A-Za-z]+)\\}");
  private static final Pattern BRACE = Pattern.compile("[{}]");

  /**
   * Refuses a template that could not be filled in.
   *
   * @throws RuleViolation {@code notice.template-title}, {@code notice.template-length}, {@code
   *     notice.template-brace}, {@code notice.unknown-placeholder} with the names
   */
  public void requireSound() {
    RuleViolation.unless(
        !title.isBlank() && title.length() <= TITLE_LENGTH && title.lines().count() == 1,
        "notice.template-title",
        TITLE_LENGTH);
    RuleViolation.unless(body.length() <= BODY_LENGTH, "notice.template-length", BODY_LENGTH);
    String all = title + "\n" + body;
    RuleViolation.unless(
        !BRACE.matcher(PLACEHOLDER.matcher(all).replaceAll("")).find(),
        "notice.template-brace",
        "{",
        "}");
    Set<String> unknown = new TreeSet<>();
    PLACEHOLDER
        .matcher(all)
        .results()
        .map(found -> found.group(1))
        .filter(name -> !PLACEHOLDERS.contains(name))
        .forEach(unknown::add);
    RuleViolation.unless(
        unknown.isEmpty(), "notice.unknown-placeholder", String.join(", ", unknown));
  }

  /** The template with its values as people read them. */
  public Wording fill(Map<String, String> values) {
    return new Wording(filled(title, values).replaceAll("\\s+", " ").strip(), filled(body, values));
  }

  private static String filled(String text, Map<String, String> values) {
    StringBuilder filled = new StringBuilder();
    Matcher piece = PIECE.matcher(text);
    int from = 0;
    while (piece.find()) {
      filled.append(text, from, piece.start());
      String optional = piece.group(1);
      String name = piece.group(2);
      filled.append(name == null ? optional(piece.group(), optional, values) : value(name, values));
      from = piece.end();
    }
    return filled.append(text, from, text.length()).toString().strip();
  }

  /** Brackets around no placeholder are just brackets. */
  private static String optional(String whole, String inner, Map<String, String> values) {
    if (!PLACEHOLDER.matcher(inner).find()) {
      return whole;
    }
    boolean complete =
        PLACEHOLDER.matcher(inner).results().noneMatch(f -> value(f.group(1), values).isBlank());
    return complete
        ? PLACEHOLDER
            .matcher(inner)
            .replaceAll(f -> Matcher.quoteReplacement(value(f.group(1), values)))
        : "";
  }

  private static String value(String name, Map<String, String> values) {
    return values.getOrDefault(name, "");
  }
}
