package io.shouwen.web.complaint;

import io.shouwen.complaint.boundary.CaseFilter;
import io.shouwen.complaint.boundary.ComplaintQueries;
import io.shouwen.web.shared.Formats;
import io.shouwen.web.shared.Languages;
import io.shouwen.web.shared.Texts;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The work list as an Excel file: {@code /complaint/export.xlsx} with the parameters of the list's
 * address, all pages of it, in the reader's language. Written to the reader while it is read from
 * the database.
 */
@WebServlet({"/complaint/export", "/complaint/export.xlsx"})
public class ExportServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String EXCEL =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm");

  @Inject private ComplaintQueries complaints;
  @Inject private Texts texts;
  @Inject private Clock clock;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    CaseFilter filter = new ListFilter(request).filter();
    Locale language = Languages.of(request);
    String name =
        texts.in(language, "export.file")
            + "-"
            + STAMP.format(clock.instant().atZone(Formats.ZONE))
            + ".xlsx";
    response.setContentType(EXCEL);
    response.setHeader(SentName.HEADER, SentName.attachment(name));
    CaseSheet sheet =
        new CaseSheet(
            response.getOutputStream(),
            language,
            key -> texts.in(language, key),
            Formats.ZONE,
            clock.instant());
    complaints.each(filter, sheet::add);
    sheet.finish();
  }
}
