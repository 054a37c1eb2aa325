package io.shouwen.api.problem;

import io.shouwen.api.json.BadInput;
import io.shouwen.complaint.boundary.StaleCase;
import io.shouwen.shared.RuleViolation;
import jakarta.ejb.EJBAccessException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns whatever went wrong into a problem document. What nobody foresaw is written to the log
 * under a reference, and only the reference is told.
 */
@Provider
public class Refusals implements ExceptionMapper<Throwable> {
  private static final Logger LOG = Logger.getLogger(Refusals.class.getName());
  private static final int DEEPEST = 20;

  @Context private UriInfo uri;
  @Context private HttpHeaders headers;
  @Context private Request request;

  @SuppressWarnings("NullAway.Init")
  public Refusals() {}

  @Override
  public Response toResponse(Throwable thrown) {
    String instance = Replies.instance(uri);
    Locale language = Replies.language(headers);
    BadInput bad = find(BadInput.class, thrown);
    if (bad != null) {
      return Replies.of(Problem.input(bad.status(), bad.mistakes(), instance, language));
    }
    RuleViolation refusal = find(RuleViolation.class, thrown);
    if (refusal != null) {
      return refused(refusal, instance, language);
    }
    if (find(EJBAccessException.class, thrown) != null) {
      return Replies.of(Problem.http(403, "http.forbidden", instance, language));
    }
    WebApplicationException web = find(WebApplicationException.class, thrown);
    if (web != null && web.getResponse().getStatus() < 500) {
      return turnedAway(web, instance, language);
    }
    if (isTooLarge(thrown)) {
      return Replies.of(Problem.http(413, "http.too-large", instance, language));
    }
    String reference = UUID.randomUUID().toString();
    LOG.log(Level.SEVERE, "Unforeseen, reference " + reference, thrown);
    return Replies.of(
        Problem.http(500, "http.unforeseen", instance, language, reference)
            .with("reference", reference));
  }

  private Response refused(RuleViolation refusal, String instance, Locale language) {
    boolean reads = Set.of(HttpMethod.GET, HttpMethod.HEAD).contains(request.getMethod());
    Set<String> inAddress =
        uri.getPathParameters().values().stream()
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());
    int status = Statuses.of(refusal, reads, inAddress);
    Problem problem = Problem.refusal(status, refusal, instance, language);
    if (refusal instanceof StaleCase stale) {
      problem.with("changes", stale.changes());
    }
    return Replies.of(problem);
  }

  /**
   * What JAX-RS refuses by itself; its own words are for programmers, so they are not passed on.
   */
  private static Response turnedAway(
      WebApplicationException web, String instance, Locale language) {
    Response original = web.getResponse();
    int status = original.getStatus();
    if (status < 400) {
      return original;
    }
    Response answer = Replies.of(Problem.http(status, code(status), instance, language));
    if (web instanceof NotAllowedException) {
      return Response.fromResponse(answer)
          .header(HttpHeaders.ALLOW, original.getHeaderString(HttpHeaders.ALLOW))
          .build();
    }
    return answer;
  }

  /** The code for what HTTP refuses. */
  static String code(int status) {
    return switch (status) {
      case 400 -> "http.bad-request";
      case 401 -> "http.unauthenticated";
      case 429 -> "http.too-many";
      case 403 -> "http.forbidden";
      case 404 -> "http.not-found";
      case 405 -> "http.method";
      case 406 -> "http.not-acceptable";
      case 413 -> "http.too-large";
      case 415 -> "http.media-type";
      case 503 -> "http.unavailable";
      default -> status < 500 ? "http.refused" : "http.unforeseen";
    };
  }

  /** The server stops reading at its own limit by an exception that is not in any API. */
  private static boolean isTooLarge(Throwable thrown) {
    return thrown.getClass().getSimpleName().equals("RequestTooBigException");
  }

  private static <T extends Throwable> @Nullable T find(Class<T> type, Throwable thrown) {
    Throwable each = thrown;
    for (int depth = 0; each != null && depth < DEEPEST; depth++) {
      if (type.isInstance(each)) {
        return type.cast(each);
      }
      each = each.getCause();
    }
    return null;
  }
}
