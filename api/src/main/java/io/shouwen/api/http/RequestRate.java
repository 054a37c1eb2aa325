package io.shouwen.api.http;

import io.shouwen.api.problem.Problem;
import io.shouwen.api.problem.ProblemServlet;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Answers 429 with {@code Retry-After} to a program that asks too often: {@code
 * SHOUWEN_REST_PER_MINUTE} requests of one person, and as many from one address of nobody.
 */
@WebFilter("/*")
public class RequestRate extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String SETTING = "SHOUWEN_REST_PER_MINUTE";
  private static final int USUAL = 1_200;
  private static final int TOO_MANY = 429;

  private final transient Allowance allowance =
      new Allowance(perMinute(System.getProperty(SETTING, System.getenv(SETTING))));

  @Inject private transient Clock clock;

  @SuppressWarnings("NullAway.Init")
  public RequestRate() {}

  /** The setting; the usual number when it is absent or none. */
  static int perMinute(@Nullable String setting) {
    return setting != null && setting.strip().matches("[1-9][0-9]{0,8}")
        ? Integer.parseInt(setting.strip())
        : USUAL;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String person = request.getRemoteUser();
    String caller = person == null ? "from " + request.getRemoteAddr() : "person " + person;
    Duration wait = allowance.take(caller, clock.instant());
    if (wait.isZero()) {
      chain.doFilter(request, response);
      return;
    }
    Locale language = ProblemServlet.language(request);
    long seconds = wait.plusMillis(999).toSeconds();
    response.setHeader("Retry-After", Long.toString(seconds));
    ProblemServlet.write(
        Problem.http(TOO_MANY, "http.rate", request.getRequestURI(), language, seconds), response);
  }
}
