package io.shouwen.web.shared;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which of the two languages a reader gets: the one chosen before (cookie), else the first of
 * the browser's that we speak, else Chinese.
 */
public final class Languages {
  /** Chinese as in mainland China; the product's own language. */
  public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

  public static final Locale ENGLISH = Locale.ENGLISH;

  /** Name of the cookie that remembers the choice: {@code zh} or {@code en}. */
  static final String COOKIE = "language";

  private Languages() {}

  public static boolean isEnglish(Locale locale) {
    return locale.getLanguage().equals(ENGLISH.getLanguage());
  }

  /** English for any English, Chinese for everything else. */
  public static Locale nearest(@Nullable Locale locale) {
    return locale != null && isEnglish(locale) ? ENGLISH : CHINESE;
  }

  /** The reader's language; also before anybody signed in. */
  public static Locale of(FacesContext context) {
    return of((HttpServletRequest) context.getExternalContext().getRequest());
  }

  /** The reader's language; also before anybody signed in. */
  public static Locale of(HttpServletRequest request) {
    for (Cookie cookie : cookies(request)) {
      if (cookie.getName().equals(COOKIE)) {
        return nearest(Locale.forLanguageTag(cookie.getValue()));
      }
    }
    if (request.getHeader("Accept-Language") == null) {
      return CHINESE; // without the header the servlet API would answer with the server's own
      // locale
    }
    for (Locale wished : Collections.list(request.getLocales())) {
      if (isEnglish(wished)) {
        return ENGLISH;
      }
      if (wished.getLanguage().equals(CHINESE.getLanguage())) {
        return CHINESE;
      }
    }
    return CHINESE;
  }

  private static Cookie[] cookies(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null ? new Cookie[0] : cookies;
  }
}
