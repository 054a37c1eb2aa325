package io.shouwen.web.complaint;

import io.shouwen.complaint.boundary.CaseClock;
import io.shouwen.complaint.domain.Severity;
import io.shouwen.deadline.boundary.DeadlineExplanation;
import io.shouwen.deadline.boundary.LimitLine;
import io.shouwen.deadline.domain.Obligation;
import io.shouwen.shared.RuleViolation;
import io.shouwen.web.shared.Formats;
import io.shouwen.web.shared.LimitWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why a deadline is due then: the limit, the time that counted and that did not (T-6). */
@Named
@RequestScoped
public class DeadlinePage {
  @Inject private HttpServletRequest request;
  @Inject private CaseClock clock;
  @Inject private Formats formats;
  @Inject private LimitWords words;
  private @Nullable DeadlineExplanation explanation;

  @SuppressWarnings("NullAway.Init")
  public DeadlinePage() {}

  /**
   * Loads the deadline that the address names.
   *
   * @throws RuleViolation {@code complaint.unknown}, {@code deadline.unknown}
   */
  public void open() {
    Obligation obligation =
        Arrays.stream(Obligation.values())
            .filter(o -> o.name().equals(request.getParameter("obligation")))
            .findFirst()
            .orElseThrow(() -> new RuleViolation("deadline.unknown"));
    String key = Objects.requireNonNullElse(request.getParameter("key"), "0");
    RuleViolation.unless(key.matches("[0-9]{1,18}"), "deadline.unknown");
    explanation = clock.explain(getNumber(), obligation, Long.parseLong(key));
  }

  public String getNumber() {
    return Objects.requireNonNullElse(request.getParameter("number"), "").strip();
  }

  public DeadlineExplanation getExplanation() {
    return Objects.requireNonNull(explanation, "opened before");
  }

  /** The limit in words; null when somebody said the due time. */
  public @Nullable String getLimit() {
    LimitLine line = getExplanation().line();
    return line == null ? null : words.sentence(line);
  }

  /** The time that counted, in words. */
  public String getCounted() {
    return formats.duration(Duration.ofSeconds(getExplanation().countedSeconds()));
  }

  /** Why a stretch counted or not. */
  public String why(DeadlineExplanation.Span span) {
    return span.pausedFor() == null
        ? formats.label(span.dayType())
        : formats.label(span.pausedFor());
  }

  /** The word of a severity. */
  public String severity(String name) {
    return formats.label(Severity.valueOf(name));
  }
}
