package io.shouwen.web.shared;

import io.shouwen.organization.boundary.Admissions;
import io.shouwen.organization.boundary.SignIns;
import io.shouwen.organization.domain.Admission;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Once in a session, after the sign-in, the roles of the person are remembered: whom to tell and
 * who may decide is asked also while they are away.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class RolesSeen extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = System.getLogger(RolesSeen.class.getName());
  private static final String SEEN = RolesSeen.class.getName();

  @Inject private Admissions admissions;

  @Inject private SignIns signIns;

  @SuppressWarnings("NullAway.Init")
  public RolesSeen() {}

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String person = request.getRemoteUser();
    HttpSession session = person == null ? null : request.getSession(false);
    if (session != null
        && !person.equals(session.getAttribute(SEEN))
        && admissions.current() == Admission.IN) {
      session.setAttribute(SEEN, person);
      try {
        signIns.seen();
      } catch (EJBException failure) { // two first requests at once: the other one wrote it
        LOG.log(Level.INFO, "the roles of a person were not remembered", failure);
      }
    }
    chain.doFilter(request, response);
  }
}
