package io.shouwen.api.http;

import io.shouwen.organization.boundary.CallerClaims;
import io.shouwen.organization.boundary.CallerMemory;
import io.shouwen.organization.boundary.SignIns;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a program's token says of its scope goes into the staff directory before the request is
 * answered; once, until a token says something else.
 */
@WebFilter(urlPatterns = "/*")
public class ClaimsSeen extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final int REMEMBERED = 1_000;

  @Inject private SignIns signIns;
  @Inject private CallerMemory memory;

  private final transient Map<String, CallerClaims> seen =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CallerClaims> eldest) {
          return size() > REMEMBERED;
        }
      };

  @SuppressWarnings("NullAway.Init")
  public ClaimsSeen() {}

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Principal caller = request.getUserPrincipal();
    if (caller != null) {
      CallerClaims claims = CallerClaims.of(caller);
      if (claims.decideScope() && !isSeen(claims)) {
        signIns.seen();
        remember(claims);
      }
      memory.on(); // nothing here changes the staff directory
    }
    chain.doFilter(request, response);
  }

  private boolean isSeen(CallerClaims claims) {
    synchronized (seen) {
      return claims.equals(seen.get(claims.username()));
    }
  }

  private void remember(CallerClaims claims) {
    synchronized (seen) {
      seen.put(claims.username(), claims);
    }
  }
}
