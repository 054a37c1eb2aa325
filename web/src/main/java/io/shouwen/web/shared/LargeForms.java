package io.shouwen.web.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Stands before everything that takes files from people: a form that is too large goes on as a
 * {@link LargeForm}, so that the page itself can say so. Declared in {@code web.xml}, so that it
 * comes before the filters that look at what was sent.
 */
public class LargeForms extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean known = request.getRemoteUser() != null;
    chain.doFilter(known && LargeForm.is(request) ? new LargeForm(request) : request, response);
  }
}
