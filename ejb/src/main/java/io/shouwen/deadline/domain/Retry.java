package io.shouwen.deadline.domain;

import java.time.Duration;

/** How long a step that failed waits before it is tried again: longer each time, to an hour. */
final class Retry {
  private static final Duration FIRST = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofHours(1);

  private Retry() {}

  /**
   * The delay after so many failures, at least one.
   *
   * @return 10 s, 20 s, 40 s … at most an hour
   */
  static Duration after(int failures) {
    Duration delay = FIRST.multipliedBy(1L << Math.min(failures - 1, 20));
    return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
  }
}
