package io.shouwen.web.complaint;

import io.shouwen.paperform.boundary.PaperForms;
import io.shouwen.shared.RuleViolation;
import io.shouwen.web.shared.Languages;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/**
 * Prints a paper form: {@code /complaint/print?number=…&form=complaint} or {@code
 * form=handling}, a PDF in the reader's language. A case out of scope is 404, as one that does not
 * exist.
 */
@WebServlet("/complaint/print")
public class PrintServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private PaperForms forms;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String number = request.getParameter("number");
    String form = request.getParameter("form");
    if (number == null || form == null || !form.matches("complaint|handling")) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    byte[] pdf;
    try {
      Locale language = Languages.of(request);
      pdf =
          form.equals("complaint")
              ? forms.complaintForm(number, language)
              : forms.handlingRecord(number, language);
    } catch (RuleViolation unknown) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("application/pdf");
    response.setHeader("Content-Security-Policy", AttachmentServlet.DOCUMENT);
    response.setContentLength(pdf.length);
    response.setHeader(SentName.HEADER, SentName.inline(number + "-" + form + ".pdf"));
    response.getOutputStream().write(pdf);
  }
}
