package io.shouwen.web.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Stands before everything that takes files from people: a form that is too large goes on as a
 * {@link LargeForm}, so that the page itself can say so; one that breaks off, or comes from nobody,
 * goes no further, for whatever looks at its fields would fail, the error page too. Declared in
 * {@code web.xml}, so that it comes before the filters that look at what was sent.
 */
public class LargeForms extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean known = request.getRemoteUser() != null;
    if (known && LargeForm.is(request)) {
      chain.doFilter(new LargeForm(request), response);
    } else if (!LargeForm.hasFiles(request)
        || (known ? isWhole(request) : request.getServletPath().equals("/desk"))) {
      chain.doFilter(request, response);
    } else {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    }
  }

  /** Reads the form to its end; a part without a name is none that a browser sends. */
  private static boolean isWhole(HttpServletRequest request) throws ServletException {
    try {
      return request.getParts().stream().allMatch(part -> part.getName() != null);
    } catch (IOException | RuntimeException broken) {
      return false;
    }
  }
}
