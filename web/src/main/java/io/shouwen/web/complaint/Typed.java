package io.shouwen.web.complaint;

import io.shouwen.web.shared.Formats;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into a form, by the fields' names. The same map is the model of the page, the
 * content of a draft and what is shown again after a refusal. The readers turn text into values and
 * refuse what is none with the field's name ({@link FieldRefused}).
 */
public class Typed extends LinkedHashMap<String, Object> {
  private static final long serialVersionUID = 1L;

  /** The lists of boxes with the same name. */
  private static final Set<String> BOXES = Set.of("named", "repeatOf");

  /**
   * What this request sends for the form, as it was typed; empty for a page that is only opened.
   */
  public static Typed of(HttpServletRequest request, String form) {
    Typed typed = new Typed();
    String prefix = form + ":";
    for (Map.Entry<String, String[]> each : request.getParameterMap().entrySet()) {
      if (each.getKey().startsWith(prefix) && each.getValue().length > 0) {
        String[] values = each.getValue();
        String name = each.getKey().substring(prefix.length());
        typed.put(name, values.length == 1 ? values[0] : List.of(values));
      }
    }
    return typed;
  }

  /** Keeps the value; of several for a field that has one only the first, whoever sent them. */
  @Override
  public @Nullable Object put(String field, @Nullable Object value) {
    return super.put(
        field,
        value instanceof List<?> all && !BOXES.contains(field)
            ? all.stream().map(String::valueOf).findFirst().orElse("")
            : value);
  }

  /** The text without blanks around it, or null when there is none. */
  public @Nullable String text(String field) {
    Object value = get(field);
    String text = value == null ? "" : value.toString().strip();
    return text.isEmpty() ? null : text;
  }

  /** The text; refused when there is none. */
  public String required(String field) {
    String text = text(field);
    if (text == null) {
      throw new FieldRefused(field, "input.required");
    }
    return text;
  }

  /** True for a ticked box. */
  public boolean flag(String field) {
    String text = text(field);
    return text != null && (text.equals("on") || text.equals("true"));
  }

  /** The id of what was chosen, or null. */
  public @Nullable Long id(String field) {
    String text = text(field);
    try {
      return text == null ? null : Long.valueOf(text);
    } catch (NumberFormatException none) {
      throw new FieldRefused(field, "input.choice");
    }
  }

  /** The id of what was chosen; refused when nothing is. */
  public long requiredId(String field) {
    Long id = id(field);
    if (id == null) {
      throw new FieldRefused(field, "input.required");
    }
    return id;
  }

  /** A whole number from 0 to 9999, or {@code otherwise} when the field is empty. */
  public int number(String field, int otherwise) {
    String text = text(field);
    if (text == null) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= 0 && number <= 9_999) {
        return number;
      }
    } catch (NumberFormatException none) {
      // said below, as for a number out of range
    }
    throw new FieldRefused(field, "input.number");
  }

  /** An amount of yuan, or null. */
  public @Nullable BigDecimal amount(String field) {
    String text = text(field);
    try {
      return text == null ? null : new BigDecimal(text.replace(",", "").replace("¥", "").strip());
    } catch (NumberFormatException none) {
      throw new FieldRefused(field, "input.amount");
    }
  }

  /** The chosen constant, or null. */
  public <E extends Enum<E>> @Nullable E choice(Class<E> type, String field) {
    return choice(type, field, text(field));
  }

  /** The constant that this text names, or null without text; refused by the field's name. */
  static <E extends Enum<E>> @Nullable E choice(
      Class<E> type, String field, @Nullable String text) {
    try {
      return text == null ? null : Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException none) {
      throw new FieldRefused(field, "input.choice");
    }
  }

  /** The chosen constant; refused when nothing is chosen. */
  public <E extends Enum<E>> E requiredChoice(Class<E> type, String field) {
    E choice = choice(type, field);
    if (choice == null) {
      throw new FieldRefused(field, "input.required");
    }
    return choice;
  }

  /** A day and minute in the zone of the house, or null. */
  public @Nullable Instant at(String field) {
    String text = text(field);
    try {
      return text == null ? null : LocalDateTime.parse(text).atZone(Formats.ZONE).toInstant();
    } catch (DateTimeException none) {
      throw new FieldRefused(field, "input.date-time");
    }
  }

  /** A day and minute; refused when there is none. */
  public Instant requiredAt(String field) {
    Instant at = at(field);
    if (at == null) {
      throw new FieldRefused(field, "input.required");
    }
    return at;
  }

  /** A day, or null. */
  public @Nullable LocalDate on(String field) {
    String text = text(field);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException none) {
      throw new FieldRefused(field, "input.date");
    }
  }

  /** Everything chosen of a list of boxes with the same name; possibly nothing. */
  public List<String> several(String field) {
    Object value = get(field);
    if (value instanceof List<?> list) {
      return list.stream().map(String::valueOf).filter(each -> !each.isBlank()).toList();
    }
    String text = text(field);
    return text == null ? List.of() : List.of(text);
  }

  /** True when the field holds or, for a list of boxes, contains this value; for pages. */
  public boolean holds(String field, Object value) {
    return several(field).contains(String.valueOf(value));
  }
}
