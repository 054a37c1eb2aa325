package io.shouwen.web.settings;

import io.shouwen.audit.domain.FieldChange;
import io.shouwen.audit.domain.Keeping;
import io.shouwen.web.shared.Formats;
import io.shouwen.web.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the audit holds in the words of the trade, where it has some: {@code
 * #{auditWords.entity('Complaint')}}.
 */
@Named
@ApplicationScoped
public class AuditWords {
  private static final String LABEL = "label.";

  @Inject private Texts texts;
  @Inject private Formats formats;

  @SuppressWarnings("NullAway.Init")
  public AuditWords() {}

  /** The word for an entity, else its name in the code. */
  public String entity(String name) {
    return known("audit.entity." + name, name);
  }

  /** The word for a field, else its name in the code. */
  public String field(String name) {
    return known("audit.field." + name, name);
  }

  private String known(String key, String otherwise) {
    return texts.containsKey(key) ? texts.get(key) : otherwise;
  }

  /** A key of several constants by their words, other keys as they are. */
  public String subject(String key) {
    return Arrays.stream(key.split(" ")).map(this::constant).collect(Collectors.joining(" "));
  }

  /** What a field was. */
  public String before(FieldChange change) {
    return value(change.before(), change.keeping());
  }

  /** What a field is. */
  public String after(FieldChange change) {
    return value(change.after(), change.keeping());
  }

  private String value(@Nullable String value, Keeping keeping) {
    if (value == null) {
      return texts.get("audit.nothing");
    }
    return switch (keeping) {
      case HIDDEN, OUT -> texts.get("audit.hidden");
      case PRINT -> print(value);
      case PLAIN -> plain(value);
      default -> value;
    };
  }

  private String print(String value) {
    String[] parts = value.split(":", 2);
    return parts.length == 2
        ? texts.fill("audit.print", parts[0], parts[1].substring(0, Math.min(6, parts[1].length())))
        : value;
  }

  private String plain(String value) {
    return switch (value) {
      case "true" -> texts.get("shared.yes");
      case "false" -> texts.get("shared.no");
      default -> constant(time(value));
    };
  }

  private String constant(String value) {
    return known(LABEL + value, value);
  }

  private String time(String value) {
    try {
      return value.length() > 10 && value.endsWith("Z")
          ? formats.instant(Instant.parse(value))
          : value.length() == 10 ? LocalDate.parse(value).toString() : value;
    } catch (DateTimeParseException another) {
      return value;
    }
  }
}
