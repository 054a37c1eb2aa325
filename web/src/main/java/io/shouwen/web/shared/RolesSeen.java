package io.shouwen.web.shared;

import io.shouwen.organization.boundary.Admissions;
import io.shouwen.organization.boundary.CallerClaims;
import io.shouwen.organization.boundary.SignIns;
import io.shouwen.organization.domain.Admission;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.Principal;

/**
 * Once in a session, after the sign-in, the roles of the person are remembered: whom to tell and
 * who may decide is asked also while they are away. So is what the sign-in says of their
 * scope, again whenever a renewed token says something else. Stands before {@link PlaceNeeded}:
 * what the sign-in says may be the person's place.
 */
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
    Principal person = request.getUserPrincipal();
    HttpSession session = person == null ? null : request.getSession(false);
    if (session != null) {
      CallerClaims claims = CallerClaims.of(person);
      if (!claims.equals(session.getAttribute(SEEN))
          && (claims.decideScope() || admissions.current() == Admission.IN)) {
        remember(claims);
        session.setAttribute(SEEN, claims);
      }
    }
    chain.doFilter(request, response);
  }

  /** Two first requests at once write the same row: the one that comes too late tries again. */
  private void remember(CallerClaims claims) {
    try {
      signIns.seen();
    } catch (EJBException tooLate) {
      LOG.log(Level.DEBUG, "the first requests of a person met", tooLate);
      try {
        signIns.seen();
      } catch (EJBException failure) {
        if (claims.decideScope()) {
          throw failure; // an older scope would hold on
        }
        LOG.log(Level.INFO, "the roles of a person were not remembered", failure);
      }
    }
  }
}
