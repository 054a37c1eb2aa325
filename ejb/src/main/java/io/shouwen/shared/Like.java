package io.shouwen.shared;

/**
 * What a person typed, as a pattern for {@code like … escape '!'}: their own % and _ mean
 * themselves.
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
    return text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
