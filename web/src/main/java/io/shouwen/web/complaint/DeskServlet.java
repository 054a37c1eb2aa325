package io.shouwen.web.complaint;

import io.shouwen.complaint.boundary.Attachments;
import io.shouwen.complaint.boundary.ContactLog;
import io.shouwen.complaint.boundary.ReceptionDrafts;
import io.shouwen.customer.boundary.CustomerDesk;
import io.shouwen.customer.boundary.CustomerView;
import io.shouwen.organization.boundary.Choice;
import io.shouwen.property.boundary.UnitFinder;
import io.shouwen.shared.RuleViolation;
import io.shouwen.shared.Words;
import io.shouwen.web.shared.Formats;
import io.shouwen.web.shared.Languages;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What the reception page asks for while somebody types: customers, units, keeping the draft. Its
 * path is open, so that an ended session answers 401 in place of the sign-in page; what it gives is
 * decided by the boundaries, as everywhere.
 */
@WebServlet("/desk/*")
@MultipartConfig(
    maxFileSize = 110_100_480,
    maxRequestSize = 1_073_741_824,
    fileSizeThreshold = 65_536)
public class DeskServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_DRAFT = 200_000;
  private static final long LONGEST_ESTIMATE = 60L * 24 * 60;
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

  @Inject private transient CustomerDesk customers;
  @Inject private transient UnitFinder units;
  @Inject private transient ReceptionDrafts drafts;
  @Inject private transient Attachments attachments;
  @Inject private transient ContactLog contacts;
  @Inject private transient Clock clock;

  @SuppressWarnings("NullAway.Init")
  public DeskServlet() {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getRemoteUser() == null) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    String text = Objects.requireNonNullElse(request.getParameter("q"), "");
    long project = number(request.getParameter("project"));
    JsonArrayBuilder found = Json.createArrayBuilder();
    switch (Objects.requireNonNullElse(request.getPathInfo(), "")) {
      case "/customers" -> {
        Locale language = Languages.of(request);
        customers.suggest(project, text).forEach(each -> found.add(json(each, language)));
      }
      case "/promise" -> {
        long minutes = Math.min(number(request.getParameter("minutes")), LONGEST_ESTIMATE);
        if (minutes > 0) {
          Instant at = clock.instant().plus(contacts.promiseFor(Duration.ofMinutes(minutes)));
          found.add(
              Json.createObjectBuilder()
                  .add("at", MINUTE.format(LocalDateTime.ofInstant(at, Formats.ZONE))));
        }
      }
      case "/units" -> units.suggest(project, text).forEach(each -> found.add(json(each)));
      default -> {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
        return;
      }
    }
    response.setContentType("application/json");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    try (JsonWriter writer = Json.createWriter(response.getWriter())) {
      writer.writeArray(found.build());
    }
  }

  /**
   * Keeps or drops the draft: its fields as JSON, never a form, so that no other site can send it.
   */
  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    if (request.getRemoteUser() == null) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    String key = request.getParameter("key");
    if (key != null && Objects.equals(request.getPathInfo(), "/files")) {
      files(key, request, response);
    } else if (key == null
        || !Objects.equals(request.getPathInfo(), "/draft")
        || !Objects.requireNonNullElse(request.getContentType(), "")
            .startsWith("application/json")) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    } else {
      keep(key, body(request), response);
    }
  }

  /** Adds a file to the draft, or takes one out of it; a refusal answers with its sentence. */
  private void files(String key, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    if (!"fetch".equals(request.getHeader("X-Requested-With"))) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    try {
      String removed = request.getParameter("remove");
      if (removed != null) {
        attachments.removeFromDraft(key, number(removed));
      } else {
        Part part = sentFile(request);
        String name = part == null ? null : part.getSubmittedFileName();
        if (part == null || name == null) {
          response.sendError(HttpServletResponse.SC_BAD_REQUEST);
          return;
        }
        try (InputStream content = part.getInputStream()) {
          attachments.addToDraft(key, name, content);
        }
      }
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } catch (RuleViolation refused) {
      response.setStatus(HttpServletResponse.SC_CONFLICT);
      response.setContentType("text/plain;charset=UTF-8");
      response
          .getWriter()
          .write(Words.refusal(refused.code(), refused.arguments(), Languages.of(request)));
    }
  }

  /**
   * The part named "file"; one by one, for the server's own search fails on a part without name.
   */
  private static @Nullable Part sentFile(HttpServletRequest request)
      throws IOException, ServletException {
    return request.getParts().stream()
        .filter(part -> "file".equals(part.getName()))
        .findFirst()
        .orElse(null);
  }

  private void keep(String key, @Nullable String content, HttpServletResponse response)
      throws IOException {
    if (content == null) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    try {
      if (content.isBlank()) {
        drafts.drop(key);
      } else {
        drafts.save(key, content);
      }
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } catch (RuleViolation refused) {
      response.sendError(HttpServletResponse.SC_CONFLICT);
    }
  }

  private static @Nullable String body(HttpServletRequest request) throws IOException {
    request.setCharacterEncoding(StandardCharsets.UTF_8.name());
    char[] room = new char[LONGEST_DRAFT + 1];
    int length = 0;
    int read = 0;
    while (read >= 0 && length < room.length) {
      read = request.getReader().read(room, length, room.length - length);
      length += Math.max(read, 0);
    }
    return length > LONGEST_DRAFT ? null : new String(room, 0, length);
  }

  private static JsonObjectBuilder json(CustomerView customer, Locale language) {
    StringJoiner detail = new StringJoiner(" · ");
    for (Object each :
        new @Nullable Object[] {
          customer.unitLabel(),
          customer.phone(),
          customer.kind(),
          customer.tenure(),
          customer.importantGroup()
        }) {
      if (each != null) {
        detail.add(
            each instanceof Enum<?> constant ? Words.label(constant, language) : each.toString());
      }
    }
    return Json.createObjectBuilder()
        .add("id", customer.id())
        .add("label", customer.name())
        .add("detail", detail.toString())
        .add("phone", Objects.requireNonNullElse(customer.phone(), ""))
        .add("unit", Objects.requireNonNullElse(customer.unitLabel(), ""))
        .add("unitId", Objects.toString(customer.unitId(), ""));
  }

  private static JsonObjectBuilder json(Choice unit) {
    return Json.createObjectBuilder().add("id", unit.id()).add("label", unit.name());
  }

  private static long number(@Nullable String text) {
    return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
  }
}
