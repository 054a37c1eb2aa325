package io.shouwen.web.complaint;

import io.shouwen.shared.RuleViolation;

/** A refusal that is about one field of the form, so that its sentence can stand there. */
public class FieldRefused extends RuleViolation {
  private static final long serialVersionUID = 1L;

  private final String field;

  /**
   * @param field name of the field in the form
   * @param code key of the sentence in the bundle {@code refusals}
   */
  public FieldRefused(String field, String code, Object... arguments) {
    super(code, arguments);
    this.field = field;
  }

  public String field() {
    return field;
  }
}
