package io.shouwen.web.shared;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives a sent form a nonce for the whole page that answers it. PrimeFaces expects its own script
 * to send one along, but a page without PrimeFaces components has no such script; and a page that
 * is new may have a new nonce, as may an error page. Ajax keeps the nonce of the page that is on
 * the screen; without one it comes from no page of ours and is refused.
 */
@WebFilter(
    urlPatterns = "*.xhtml",
    dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class FreshNonce extends HttpFilter {
  private static final long serialVersionUID = 1L;
  static final String PARAMETER = "primefaces.nonce";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean sent = "POST".equals(request.getMethod());
    boolean error = request.getDispatcherType() == DispatcherType.ERROR;
    if (sent && (error || !isAjax(request))) {
      chain.doFilter(new WithNonce(request, newNonce()), response);
    } else if (sent && !isNonce(request.getParameter(PARAMETER))) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isAjax(HttpServletRequest request) {
    return request.getHeader("Faces-Request") != null
        || request.getParameter("jakarta.faces.partial.ajax") != null;
  }

  /** True for what {@link #newNonce} may have made. */
  static boolean isNonce(@Nullable String text) {
    if (text == null) {
      return false;
    }
    try {
      UUID.fromString(new String(Base64.getDecoder().decode(text), StandardCharsets.US_ASCII));
      return true;
    } catch (IllegalArgumentException none) {
      return false;
    }
  }

  /** In the form that PrimeFaces itself makes and insists on: a random UUID in Base64. */
  private static String newNonce() {
    return Base64.getEncoder()
        .encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
  }

  private static final class WithNonce extends HttpServletRequestWrapper {
    private final String nonce;

    WithNonce(HttpServletRequest request, String nonce) {
      super(request);
      this.nonce = nonce;
    }

    @Override
    public @Nullable String getParameter(String name) {
      return PARAMETER.equals(name) ? nonce : super.getParameter(name);
    }
  }
}
