package io.shouwen.web.importing;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Numbers in addresses; what is none counts as absent, for people edit addresses by hand. */
final class Parameters {
  private Parameters() {}

  /** The import's id, 0 (which no import has) when absent. */
  static long id(HttpServletRequest request) {
    return number(request.getParameter("id"), 0);
  }

  /** The page of a list, from 1. */
  static int page(HttpServletRequest request) {
    return (int) Math.min(number(request.getParameter("page"), 1), Integer.MAX_VALUE);
  }

  private static long number(@Nullable String text, long absent) {
    try {
      return text == null ? absent : Long.parseLong(text);
    } catch (NumberFormatException none) {
      return absent;
    }
  }
}
