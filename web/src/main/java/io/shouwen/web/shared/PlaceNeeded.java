package io.shouwen.web.shared;

import io.shouwen.organization.boundary.Admissions;
import io.shouwen.organization.boundary.CallerMemory;
import io.shouwen.organization.boundary.SignIns;
import io.shouwen.organization.domain.Admission;
import io.shouwen.shared.RuleViolation;
import io.shouwen.shared.Words;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Nobody comes in without a place: asked at each request, so that somebody who leaves is out in the
 * middle of a session. They see one page, which says whom to ask; what is fetched by a page that is
 * still open is refused with the same sentence.
 */
public class PlaceNeeded extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = System.getLogger(PlaceNeeded.class.getName());
  private static final String PAGE = "/WEB-INF/errorpages/no-place.xhtml";
  private static final String KNOWN = PlaceNeeded.class.getName();

  /** What is open to everybody, the way out, and the way in of the first administrator. */
  private static final Set<String> OPEN =
      Set.of(
          "/login.xhtml",
          "/login-error.xhtml",
          "/expired.xhtml",
          "/language",
          "/favicon.ico",
          "/sign-out",
          "/first-administrator.xhtml");

  private static final List<String> CHANGING_THE_DIRECTORY = List.of("/settings/", "/importing/");
  private static final List<String> FETCHED = List.of("/desk", "/events", "/counts.xhtml");

  @Inject private Admissions admissions;
  @Inject private CallerMemory caller;
  @Inject private SignIns signIns;

  @SuppressWarnings("NullAway.Init")
  public PlaceNeeded() {}

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getServletPath();
    if (request.getRemoteUser() == null
        || OPEN.contains(path)
        || path.startsWith("/jakarta.faces.resource")
        || isIn(request)) {
      chain.doFilter(request, response);
      return;
    }
    remember(request);
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    if (FETCHED.stream().anyMatch(path::startsWith) || request.getHeader("Faces-Request") != null) {
      response.setContentType("text/plain;charset=UTF-8");
      response.getWriter().write(sentence(request));
    } else {
      request.getRequestDispatcher(PAGE).forward(new Asked(request), response);
    }
  }

  /** The staff directory is asked once, but where a page may change it. */
  private boolean isIn(HttpServletRequest request) {
    String path = request.getServletPath();
    if (path.endsWith(".xhtml")
        && ("GET".equals(request.getMethod())
            || CHANGING_THE_DIRECTORY.stream().noneMatch(path::startsWith))) {
      caller.on();
    }
    return admissions.current() == Admission.IN;
  }

  /** Once in a session; afterwards the session's roles are to be seen again, for they may count. */
  private void remember(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || session.getAttribute(KNOWN) != null) {
      return;
    }
    session.setAttribute(KNOWN, true);
    try {
      signIns.seen();
    } catch (EJBException failure) { // two first requests at once: the other one wrote it
      LOG.log(Level.INFO, "somebody without a place was not remembered", failure);
    }
  }

  private String sentence(HttpServletRequest request) {
    try {
      admissions.require();
      return "";
    } catch (RuleViolation refused) {
      return Words.refusal(refused.code(), refused.arguments(), Languages.of(request));
    }
  }

  /** The request as one for the page: nothing that was sent counts any more. */
  private static final class Asked extends HttpServletRequestWrapper {
    Asked(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getMethod() {
      return "GET";
    }

    @Override
    public @Nullable String getParameter(String name) {
      return null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      return Map.of();
    }

    @Override
    public Enumeration<String> getParameterNames() {
      return Collections.emptyEnumeration();
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
      return null;
    }
  }
}
