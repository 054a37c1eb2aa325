package io.shouwen.signin.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a session is over, however much it is used. */
public final class SessionRules {
  private SessionRules() {}

  /**
   * True when a session has to end.
   *
   * @param began when its person signed in
   * @param longest how long a session lasts at most
   * @param endedAt when the person last signed out everywhere; null for never
   */
  public static boolean isOver(
      Instant began, Instant now, Duration longest, @Nullable Instant endedAt) {
    return !now.isBefore(began.plus(longest)) || (endedAt != null && !began.isAfter(endedAt));
  }
}
