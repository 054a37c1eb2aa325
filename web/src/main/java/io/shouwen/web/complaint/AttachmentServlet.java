package io.shouwen.web.complaint;

import io.shouwen.complaint.boundary.Attachments;
import io.shouwen.shared.RuleViolation;
import io.shouwen.web.shared.ErrorPage;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Serves files of cases: {@code /complaint/attachment?id=…}, its small picture with {@code
 * &thumbnail=1}. Who may see it is decided by the boundary; an unknown file and one out of scope
 * are both 404, a storage that does not answer is 503 with its sentence. The answer never runs: the
 * type is the one found in the content, sniffing is off, a policy forbids everything, and what a
 * browser does not show by itself is saved. One byte range is served, for players ask for them.
 */
@WebServlet("/complaint/attachment")
public class AttachmentServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String NOTHING_RUNS = "default-src 'none'; sandbox";

  /**
   * A sandbox would keep the browser's own viewer from showing it; that viewer runs apart from the
   * site.
   */
  static final String DOCUMENT =
      "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; script-src 'none'";

  private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,12})-(\\d{0,12})");

  @Inject private Attachments attachments;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String id = request.getParameter("id");
    if (id == null || !id.matches("\\d{1,18}")) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    boolean small = "1".equals(request.getParameter("thumbnail"));
    long number = Long.parseLong(id);
    Optional<Attachments.Content> found;
    try {
      found = small ? attachments.thumbnail(number) : attachments.open(number);
    } catch (RuleViolation outOfReach) {
      ErrorPage.say(request, outOfReach);
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return;
    }
    if (found.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try (InputStream in = found.get().stream()) {
      describe(found.get(), small, response);
      send(found.get(), in, request, response);
    }
  }

  private static void describe(
      Attachments.Content content, boolean small, HttpServletResponse response) {
    response.setContentType(content.type());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(
        "Content-Security-Policy",
        content.type().equals("application/pdf") ? DOCUMENT : NOTHING_RUNS);
    response.setHeader(
        SentName.HEADER,
        content.shownInPage()
            ? SentName.inline(content.name())
            : SentName.attachment(content.name()));
    if (small) {
      // a file never changes, and a list of photos is looked at again and again
      response.setHeader("Cache-Control", "private, max-age=86400, immutable");
    }
  }

  private static void send(
      Attachments.Content content,
      InputStream in,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    long size = content.bytes();
    OutputStream out = response.getOutputStream();
    if (size < 0) {
      in.transferTo(out);
      return;
    }
    response.setHeader("Accept-Ranges", "bytes");
    String wanted = request.getHeader("Range");
    Matcher range = RANGE.matcher(wanted == null ? "" : wanted);
    if (!range.matches()) {
      response.setContentLengthLong(size);
      in.transferTo(out);
      return;
    }
    long from = Long.parseLong(range.group(1));
    long to =
        range.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(range.group(2)));
    if (from > to) {
      response.setHeader("Content-Range", "bytes */" + size);
      response.sendError(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
      return;
    }
    response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
    response.setHeader("Content-Range", "bytes " + from + "-" + to + "/" + size);
    response.setContentLengthLong(to - from + 1);
    in.skipNBytes(from);
    copy(in, out, to - from + 1);
  }

  private static void copy(InputStream in, OutputStream out, long count) throws IOException {
    byte[] buffer = new byte[16 * 1024];
    long left = count;
    while (left > 0) {
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        return;
      }
      out.write(buffer, 0, read);
      left -= read;
    }
  }
}
