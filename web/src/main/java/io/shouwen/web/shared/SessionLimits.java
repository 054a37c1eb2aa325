package io.shouwen.web.shared;

import io.shouwen.signin.boundary.SessionWatch;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;

/**
 * Ends a session that lasted as long as one may, or whose person signed out everywhere, and says
 * so; what asks in the background gets 401, as after any ended session. Registered in {@code
 * web.xml}, before the filters that work for a person.
 */
public class SessionLimits extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String BEGAN = SessionLimits.class.getName();

  @Inject private SessionWatch sessions;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public SessionLimits() {}

  /** Who signed in, and when. */
  private record Began(String person, Instant at) implements Serializable {}

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String person = request.getRemoteUser();
    HttpSession session = person == null ? null : request.getSession(false);
    if (session != null) {
      if (session.getAttribute(BEGAN) instanceof Began began && began.person().equals(person)) {
        if (sessions.isOver(person, began.at())) {
          end(request, response);
          return;
        }
      } else {
        session.setAttribute(BEGAN, new Began(person, clock.instant()));
      }
    }
    chain.doFilter(request, response);
  }

  private static void end(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    String back = "GET".equals(request.getMethod()) ? Paths.shown(request) : Paths.before(request);
    SignOutServlet.end(request);
    if (asksInTheBackground(request)) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      response.sendRedirect(
          request.getContextPath()
              + "/expired.xhtml?ended=true&back="
              + URLEncoder.encode(back, StandardCharsets.UTF_8));
    }
  }

  private static boolean asksInTheBackground(HttpServletRequest request) {
    String path = request.getServletPath();
    return path.equals("/desk")
        || path.equals("/events")
        || request.getHeader("X-Requested-With") != null
        || request.getHeader("Faces-Request") != null;
  }
}
