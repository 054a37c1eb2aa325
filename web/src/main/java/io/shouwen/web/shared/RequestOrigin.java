package io.shouwen.web.shared;

import io.shouwen.audit.boundary.Origin;
import io.shouwen.audit.domain.Way;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Says to the audit that what happens now comes from the pages, and from which address. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class RequestOrigin extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Origin.Request origin = Origin.of(Way.PAGE, request.getRemoteAddr());
    try {
      chain.doFilter(request, response);
    } finally {
      origin.end();
    }
  }
}
