package io.shouwen.shared;

/**
 * What a person typed, as a pattern for {@code like}: their own % and _ mean themselves. Escaped by
 * the backslash, the default of H2 and PostgreSQL; an explicit {@code escape} clause would make the
 * provider write all values of the query into its text instead of binding them.
 */
public final class Like {
  private Like() {}

  public static String containing(String text) {
    return "%" + escaped(text) + "%";
  }

  public static String beginning(String text) {
    return escaped(text) + "%";
  }

  private static String escaped(String text) {
    return text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
