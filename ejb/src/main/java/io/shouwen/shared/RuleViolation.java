package io.shouwen.shared;

import java.util.List;

/**
 * A refusal by a rule of the business. Carries a code {@code feature.reason} and the values
 * that its sentence names; the sentence itself lives in the bundle {@code refusals} in both
 * languages. Declared a rollback application exception in {@code ejb-jar.xml}.
 */
public class RuleViolation extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient List<Object> arguments;

  /**
   * @param code {@code feature.reason}, the key of the sentence
   * @param arguments values for the sentence: strings, numbers, enums, instants; never entities
   */
  public RuleViolation(String code, Object... arguments) {
    super(code + (arguments.length == 0 ? "" : " " + List.of(arguments)));
    this.code = code;
    this.arguments = List.of(arguments);
  }

  public String code() {
    return code;
  }

  public List<Object> arguments() {
    return arguments;
  }

  /** Refuses with {@code code} unless {@code holds}. */
  public static void unless(boolean holds, String code, Object... arguments) {
    if (!holds) {
      throw new RuleViolation(code, arguments);
    }
  }
}
