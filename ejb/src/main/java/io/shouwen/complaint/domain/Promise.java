package io.shouwen.complaint.domain;

import java.time.Duration;

/** A promise leaves room (C-4): the estimate times a factor, rounded up to a round figure. */
public final class Promise {
  private static final long[] ROUND_MINUTES = {
    5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 360, 480, 720, 1440
  };
  private static final long DAY = 1440;

  private Promise() {}

  /**
   * What to promise for an estimate.
   *
   * @param estimate what the handler thinks it takes; at least a minute
   * @param factorPercent 150 for × 1.5
   * @return the next round figure at or above the product; whole days above one day
   */
  public static Duration of(Duration estimate, int factorPercent) {
    long minutes = -Math.floorDiv(-Math.max(1, estimate.toMinutes()) * factorPercent, 100L);
    for (long round : ROUND_MINUTES) {
      if (minutes <= round) {
        return Duration.ofMinutes(round);
      }
    }
    return Duration.ofMinutes(-Math.floorDiv(-minutes, DAY) * DAY);
  }
}
