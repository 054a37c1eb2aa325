package io.shouwen.web.shared;

import io.shouwen.signin.boundary.ProviderSession;
import io.shouwen.signin.boundary.SessionWatch;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;

/**
 * Signs out by POST, so that a link or picture of another site cannot; with {@code everywhere} out
 * of all sessions of the person. Ends at the sign-in page. Where the group's provider signed the
 * person in, its session ends too: a page leads there, for a form may not.
 */
@WebServlet("/sign-out")
public class SignOutServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** The provider's address on the page that leads there. */
  static final String PROVIDER = "shouwen.signOut.provider";

  @Inject private transient SessionWatch sessions;

  @SuppressWarnings("NullAway.Init")
  public SignOutServlet() {}

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (request.getParameter("everywhere") != null && request.getUserPrincipal() != null) {
      sessions.endAllOfMine();
    }
    Optional<String> provider = ProviderSession.endAddress(request.getUserPrincipal());
    end(request);
    if (provider.isPresent()) {
      request.setAttribute(PROVIDER, provider.get());
      request.getRequestDispatcher("/signed-out.xhtml").forward(request, response);
    } else {
      response.sendRedirect(request.getContextPath() + "/");
    }
  }

  /** Ends the session here. */
  static void end(HttpServletRequest request) throws ServletException {
    request.logout();
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect(request.getContextPath() + "/");
  }
}
