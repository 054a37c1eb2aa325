package io.shouwen.audit.domain;

import io.shouwen.shared.Masking;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a field's value. Only {@link #PLAIN} and {@link #PERSON} can be read from it
 * again.
 */
public enum Keeping {
  /** As it is. */
  PLAIN,
  /** The id of a member of staff, shown by their name. */
  PERSON,
  /** 王**. */
  NAME,
  /** 138****5678. */
  PHONE,
  /** 3-1-**. */
  UNIT,
  /** Length and fingerprint, as {@code 12:0f3a…}. */
  PRINT,
  /** Only that it changed. */
  HIDDEN,
  /** Nothing, not even that it changed. */
  OUT;

  private static final String NOT_KEPT = "*";

  /**
   * What is kept of the value; null stays null.
   *
   * @param fingerprint of a text, not to be undone by who lacks the key
   */
  public @Nullable String of(@Nullable String value, UnaryOperator<String> fingerprint) {
    if (value == null) {
      return null;
    }
    return switch (this) {
      case PLAIN, PERSON -> value;
      case NAME -> Masking.name(value);
      case PHONE -> Masking.phone(value);
      case UNIT -> Masking.unit(value);
      case PRINT -> value.codePointCount(0, value.length()) + ":" + fingerprint.apply(value);
      case HIDDEN, OUT -> NOT_KEPT;
    };
  }
}
