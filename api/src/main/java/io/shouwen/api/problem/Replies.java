package io.shouwen.api.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;

/** Problem documents as answers, and the language in which a caller reads. */
public final class Replies {
  private Replies() {}

  static Response of(Problem problem) {
    return Response.status(problem.status())
        .type(Problem.MEDIA_TYPE)
        .header(HttpHeaders.CONTENT_LANGUAGE, problem.language().getLanguage())
        .entity(problem.members())
        .build();
  }

  /** The path of the request, as the problem's instance. */
  static String instance(UriInfo uri) {
    return uri.getRequestUri().getRawPath();
  }

  /** The first of the caller's languages that the product speaks; Chinese without any. */
  public static Locale language(HttpHeaders headers) {
    return language(headers.getAcceptableLanguages());
  }

  static Locale language(List<Locale> wished) {
    for (Locale each : wished) {
      if (each.getLanguage().equals("en")) {
        return Locale.ENGLISH;
      }
      if (each.getLanguage().equals("zh")) {
        return Locale.SIMPLIFIED_CHINESE;
      }
    }
    return Locale.SIMPLIFIED_CHINESE;
  }
}
