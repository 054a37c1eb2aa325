package io.shouwen.web.shared;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Headers of every answer: no guessing of content types, no framing, nothing of it in another
 * site's window or page, no sensors, addresses with case numbers stay in the house, and pages with
 * personal data are not kept by caches. The script policy of pages comes from PrimeFaces, which
 * knows the nonce; what is no page runs nothing at all unless its servlet says otherwise.
 */
@WebFilter(
    urlPatterns = "/*",
    asyncSupported = true,
    dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.FORWARD, DispatcherType.ERROR})
public class AnswerHeaders extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String POLICY = "Content-Security-Policy";
  private static final String NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), usb=()");
    boolean page = request.getServletPath().endsWith(".xhtml");
    boolean resource = request.getServletPath().startsWith("/jakarta.faces.resource");
    if (!resource) {
      response.setHeader("Cache-Control", "no-store");
    }
    // PrimeFaces adds its policy to what is there, and both would hold
    response.setHeader(POLICY, page || resource ? null : NOTHING_RUNS);
    chain.doFilter(request, response);
  }
}
