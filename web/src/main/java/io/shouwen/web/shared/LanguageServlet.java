package io.shouwen.web.shared;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/**
 * {@code /language?to=en&back=/complaint/list.xhtml?state=late}: remembers the language in a cookie
 * for a year and goes back to the same page with the same parameters. Works before signing in.
 * {@code back} is only ever a path of this application.
 */
@WebServlet("/language")
public class LanguageServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int A_YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String wish = request.getParameter("to");
    Locale language = Languages.nearest(wish == null ? null : Locale.forLanguageTag(wish));
    Cookie cookie = new Cookie(Languages.COOKIE, language.getLanguage());
    cookie.setPath(request.getContextPath() + "/");
    cookie.setMaxAge(A_YEAR_IN_SECONDS);
    cookie.setHttpOnly(true);
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
    response.setHeader("Cache-Control", "no-store");
    response.sendRedirect(
        response.encodeRedirectURL(Paths.local(request, request.getParameter("back"))));
  }
}
