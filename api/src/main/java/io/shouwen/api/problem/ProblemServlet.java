package io.shouwen.api.problem;

import io.shouwen.api.http.AnswerHeaders;
import io.shouwen.api.json.JsonText;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Problem documents for what the container refuses before JAX-RS is asked: not signed in, too
 * large, unreadable. The error page of this archive.
 */
@WebServlet(name = "problem", urlPatterns = "/problem")
public class ProblemServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = Logger.getLogger(ProblemServlet.class.getName());

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object known = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    int status = known instanceof Integer code ? code : 404;
    String instance = path == null ? request.getRequestURI() : path.toString();
    Locale language = language(request);
    Problem problem;
    if (status >= 500 && status != 503) {
      String reference = UUID.randomUUID().toString();
      Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
      LOG.log(
          Level.SEVERE,
          "Unforeseen, reference " + reference,
          thrown instanceof Throwable cause ? cause : null);
      problem =
          Problem.http(status, "http.unforeseen", instance, language, reference)
              .with("reference", reference);
    } else {
      problem = Problem.http(status, Refusals.code(status), instance, language);
    }
    write(problem, response);
  }

  /** Answers with a problem document. */
  public static void write(Problem problem, HttpServletResponse response) throws IOException {
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA_TYPE);
    response.setHeader("Content-Language", problem.language().getLanguage());
    AnswerHeaders.SAFE.forEach(response::setHeader);
    JsonText.write(problem.members(), response.getOutputStream());
  }

  /** The language in which the caller reads. */
  public static Locale language(HttpServletRequest request) {
    // without the header the servlet API would answer with the server's own locale
    List<Locale> wished =
        request.getHeader("Accept-Language") == null
            ? List.of()
            : Collections.list(request.getLocales());
    return Replies.language(wished);
  }
}
