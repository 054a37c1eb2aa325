package io.shouwen.web.privacy;

import io.shouwen.privacy.boundary.PersonReports;
import io.shouwen.shared.RuleViolation;
import io.shouwen.web.shared.Languages;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Prints what is held about a person: {@code POST /customer/report} with {@code id}, a PDF in the
 * reader's language. A form and not a link, for each print is written down.
 */
@WebServlet("/customer/report")
public class ReportServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private PersonReports reports;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String id = request.getParameter("id");
    if (id == null || !id.matches("[0-9]{1,18}")) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    byte[] pdf;
    try {
      pdf = reports.report(Long.parseLong(id), Languages.of(request));
    } catch (RuleViolation unknown) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    } catch (EJBAccessException notTheirs) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    response.setContentType("application/pdf");
    response.setContentLength(pdf.length);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Disposition", "inline; filename=\"customer-" + id + ".pdf\"");
    response.getOutputStream().write(pdf);
  }
}
