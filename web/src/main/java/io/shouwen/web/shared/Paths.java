package io.shouwen.web.shared;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Addresses inside this application. Never lets a parameter or header lead to another site. */
final class Paths {
  private Paths() {}

  /** The wished path if it is one of ours, else the home page. */
  static String local(HttpServletRequest request, @Nullable String wish) {
    String home = request.getContextPath() + "/";
    if (wish == null
        || !wish.startsWith(home)
        || wish.split("[?#]", 2)[0].matches(".*(//|/[.]{1,2}(/|$)).*")
        || wish.indexOf('\\') >= 0
        || wish.chars().anyMatch(c -> c < ' ')
        || wish.contains("/j_security_check")
        || wish.contains("/WEB-INF/")) {
      return home;
    }
    return wish;
  }

  /** Path and query that the browser shows, also when the container forwarded to another page. */
  static String shown(HttpServletRequest request) {
    Object uri = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    Object query = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
    if (uri == null) {
      uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
      query = uri == null ? request.getQueryString() : null;
    }
    String path = uri == null ? request.getRequestURI() : uri.toString();
    return local(request, query == null ? path : path + "?" + query);
  }

  /** The page from which this request was sent, if it was one of ours; else the home page. */
  static String before(HttpServletRequest request) {
    String referer = request.getHeader("Referer");
    if (referer == null) {
      return local(request, null);
    }
    try {
      URI uri = URI.create(referer);
      String path = uri.getRawPath();
      return local(request, uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
    } catch (IllegalArgumentException notAnAddress) {
      return local(request, null);
    }
  }
}
