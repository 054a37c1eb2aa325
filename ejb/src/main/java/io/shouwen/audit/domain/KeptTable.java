package io.shouwen.audit.domain;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the audit keeps of each entity and field, as {@code kept.properties} says. What it does not
 * name is recorded too, but of its texts only that they changed.
 */
public final class KeptTable {
  private final Map<String, EntityRule> entities = new HashMap<>();
  private final Map<String, Keeping> fields = new HashMap<>();

  /** What is recorded of an entity. */
  public sealed interface EntityRule {}

  /**
   * Entries are found by it.
   *
   * @param keys the fields by which people know it
   * @param company the field with the id of its company, or null
   * @param project the field with the id of its project, or null
   */
  public record SubjectRule(List<String> keys, @Nullable String company, @Nullable String project)
      implements EntityRule {
    public SubjectRule {
      keys = List.copyOf(keys);
    }
  }

  /**
   * Belongs to another entity's entries.
   *
   * @param by the field with the other's id, or the other itself
   */
  public record PartRule(String of, String by) implements EntityRule {}

  /** Is nobody's change. */
  public record Excused(String why) implements EntityRule {}

  /** Reads the table; what cannot be read ends the start of the application. */
  public KeptTable(Properties lines) {
    for (String key : lines.stringPropertyNames()) {
      String value = lines.getProperty(key).strip();
      if (key.contains(".")) {
        fields.put(key, Keeping.valueOf(value.toUpperCase(Locale.ROOT)));
      } else {
        entities.put(key, rule(key, List.of(value.split("\\s+"))));
      }
    }
  }

  private static EntityRule rule(String entity, List<String> words) {
    return switch (words.get(0)) {
      case "subject" ->
          new SubjectRule(
              Arrays.asList(words.get(1).split(",")),
              option(words, "company:"),
              option(words, "project:"));
      case "of" -> new PartRule(words.get(1), words.get(3));
      case "excused" -> new Excused(String.join(" ", words.subList(1, words.size())));
      default -> throw new IllegalArgumentException(entity + ": " + words);
    };
  }

  private static @Nullable String option(List<String> words, String prefix) {
    return words.stream()
        .filter(word -> word.startsWith(prefix))
        .map(word -> word.substring(prefix.length()))
        .findFirst()
        .orElse(null);
  }

  public boolean names(String entity) {
    return entities.containsKey(entity);
  }

  public boolean namesField(String type, String field) {
    return fields.containsKey(type + "." + field);
  }

  /** The entities and fields named, the latter as {@code Customer.name}. */
  public List<String> named() {
    return Stream.concat(entities.keySet().stream(), fields.keySet().stream()).sorted().toList();
  }

  /** What is recorded of the entity; one that is not named is a subject of its own. */
  public EntityRule of(String entity) {
    return entities.getOrDefault(entity, new SubjectRule(List.of("id"), null, null));
  }

  /**
   * What is kept of a field that is named, or harmless by its type.
   *
   * @param harmless true for numbers, times, constants and yes/no
   */
  public Keeping of(String type, String field, boolean harmless) {
    return fields.getOrDefault(type + "." + field, harmless ? Keeping.PLAIN : Keeping.HIDDEN);
  }
}
