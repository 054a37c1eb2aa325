package io.shouwen.web.importing;

import io.shouwen.importing.boundary.BadRow;
import io.shouwen.importing.boundary.ComplaintImport;
import io.shouwen.shared.Page;
import io.shouwen.shared.PageRequest;
import io.shouwen.shared.RuleViolation;
import io.shouwen.shared.Words;
import io.shouwen.web.shared.Languages;
import io.shouwen.web.shared.Texts;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The bad rows of an import as CSV, one line for each thing that is wrong, in the reader's
 * language.
 */
@WebServlet("/importing/bad-rows.csv")
public class BadRowsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int ROWS = 200;

  /** By this mark spreadsheets know the charset. */
  private static final char MARK = '\uFEFF';

  @Inject private ComplaintImport imports;
  @Inject private Texts texts;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    long id = Parameters.id(request);
    try {
      Page<BadRow> page = imports.badRows(id, new PageRequest(1, ROWS));
      write(id, page, Languages.of(request), response);
    } catch (RuleViolation unknown) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } catch (EJBAccessException forbidden) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private void write(long id, Page<BadRow> first, Locale language, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=bad-rows.csv");
    PrintWriter out = response.getWriter();
    out.print(MARK);
    out.print(
        line(
            List.of(
                texts.in(language, "import.line"),
                texts.in(language, "import.column"),
                texts.in(language, "import.value"),
                texts.in(language, "import.reason"))));
    Page<BadRow> page = first;
    while (!page.rows().isEmpty()) {
      for (BadRow row : page.rows()) {
        for (BadRow.Wrong wrong : row.problems()) {
          out.print(
              line(
                  List.of(
                      String.valueOf(row.line()),
                      wrong.column(),
                      wrong.value(),
                      Words.refusal(wrong.code(), wrong.reason().arguments(), language))));
        }
      }
      page = imports.badRows(id, new PageRequest(page.number() + 1, ROWS));
    }
  }

  /** One line of the file; what a spreadsheet would compute is made a text (formula injection). */
  static String line(List<String> cells) {
    return cells.stream()
            .map(BadRowsServlet::harmless)
            .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
            .collect(Collectors.joining(","))
        + "\r\n";
  }

  private static String harmless(String cell) {
    return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
