package io.shouwen.importing.boundary;

import io.shouwen.importing.domain.TargetField;
import io.shouwen.shared.RuleViolation;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that cannot go in.
 *
 * @param line the line of the file on which it begins
 * @param problems all that is wrong with it, never empty
 * @param cells what it says, to be mended elsewhere
 */
public record BadRow(int line, List<Wrong> problems, List<String> cells) implements Serializable {

  /**
   * One thing that is wrong.
   *
   * @param field null when it is the row as a whole
   * @param column the header of its column, empty when it has none
   * @param value what stands there, shortened
   * @param code the refusal's code
   * @param arguments the values that its sentence names
   */
  public record Wrong(
      @Nullable TargetField field, String column, String value, String code, List<String> arguments)
      implements Serializable {
    public Wrong {
      arguments = List.copyOf(arguments);
    }

    /** The refusal, whose sentence is the reason. */
    public RuleViolation reason() {
      return new RuleViolation(code, arguments.toArray());
    }
  }

  public BadRow {
    problems = List.copyOf(problems);
    cells = List.copyOf(cells);
  }
}
