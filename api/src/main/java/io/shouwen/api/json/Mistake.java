package io.shouwen.api.json;

import java.util.List;

/**
 * One thing that is wrong with what was sent.
 *
 * @param place where: a JSON pointer ({@code /parts/0/task}), the name of a query parameter or of a
 *     header; empty for the whole body
 * @param code key of the sentence in the bundle {@code problems}
 * @param arguments the values that the sentence names
 */
public record Mistake(String place, String code, List<Object> arguments) {
  public Mistake {
    arguments = List.copyOf(arguments);
  }

  public static Mistake of(String place, String code, Object... arguments) {
    return new Mistake(place, code, List.of(arguments));
  }
}
