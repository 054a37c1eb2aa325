package io.shouwen.signin.boundary;

import io.shouwen.shared.Environment;
import io.shouwen.signin.domain.SessionRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Says of each request whether its session may go on. The database is asked every few seconds by
 * one request, so that all the others cost nothing; what is ended here counts here at once.
 */
@ApplicationScoped
public class SessionWatch {
  private static final Duration FRESH = Duration.ofSeconds(5);
  private static final String HOURS = "SHOUWEN_SESSION_HOURS";
  private static final String DEFAULT_HOURS = "12";

  @Inject private Sessions sessions;
  @Inject private Clock clock;

  private volatile Map<String, Instant> ended = Map.of();
  private volatile Instant askedAt = Instant.EPOCH;

  @SuppressWarnings("NullAway.Init")
  public SessionWatch() {}

  /** True when a session that began then has to end. */
  public boolean isOver(String username, Instant began) {
    Instant now = clock.instant();
    if (now.isAfter(askedAt.plus(FRESH))) {
      refresh(now);
    }
    return SessionRules.isOver(began, now, longest(), ended.get(username));
  }

  /** Ends all sessions of the caller. */
  public void endAllOfMine() {
    sessions.endAllOfMine();
    refresh(clock.instant());
  }

  private synchronized void refresh(Instant now) {
    Map<String, Instant> read = sessions.endedAfter(now.minus(longest()));
    askedAt = now;
    ended = read;
  }

  private static Duration longest() {
    String hours = Environment.setting(HOURS);
    return Duration.ofHours(Long.parseLong(hours == null ? DEFAULT_HOURS : hours));
  }
}
