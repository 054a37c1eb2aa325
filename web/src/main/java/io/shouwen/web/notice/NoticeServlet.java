package io.shouwen.web.notice;

import io.shouwen.notice.boundary.Inbox;
import io.shouwen.shared.RuleViolation;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /notice/open?id=…} marks a notice of mine read and goes to where I can act; {@code
 * POST /notice/read} with an {@code id}, or without one for all, marks and goes back to the list.
 * The list itself holds no view state, and rows may have moved while it was looked at. From another
 * site's page the list is shown and nothing is marked.
 */
@WebServlet({"/notice/open", "/notice/read"})
public class NoticeServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String LIST = "/notice/list.xhtml";

  @Inject private Inbox inbox;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Long id = number(request.getParameter("id"));
    if (id == null || !request.getServletPath().equals("/notice/open")) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    if ("cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
      go(request, response, LIST);
      return;
    }
    try {
      String path = inbox.open(id);
      go(request, response, path.startsWith("/") && !path.startsWith("//") ? path : LIST);
    } catch (RuleViolation notMine) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Long id = number(request.getParameter("id"));
    try {
      if (id == null) {
        inbox.readAll();
      } else {
        inbox.open(id);
      }
    } catch (RuleViolation notMine) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Long page = number(request.getParameter("page"));
    go(request, response, page == null ? LIST : LIST + "?page=" + page);
  }

  private static void go(HttpServletRequest request, HttpServletResponse response, String path)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    response.sendRedirect(response.encodeRedirectURL(request.getContextPath() + path));
  }

  private static @Nullable Long number(@Nullable String text) {
    return text != null && text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
  }
}
