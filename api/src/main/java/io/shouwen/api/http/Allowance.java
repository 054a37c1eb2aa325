package io.shouwen.api.http;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many requests each caller has left: so many at once, coming back evenly within a minute. Kept
 * on each node, for the callers who asked last.
 */
final class Allowance {
  private static final int MOST_CALLERS = 10_000;
  private static final double MINUTE = Duration.ofMinutes(1).toNanos();

  private final int perMinute;
  private final Map<String, Left> callers = new LinkedHashMap<>(16, 0.75f, true);

  private record Left(double requests, Instant at) {}

  Allowance(int perMinute) {
    this.perMinute = perMinute;
  }

  /**
   * Takes one request.
   *
   * @return zero when there was one left, else how long it takes until there is
   */
  synchronized Duration take(String caller, Instant now) {
    Left before = callers.getOrDefault(caller, new Left(perMinute, now));
    double since = Math.max(0, Duration.between(before.at(), now).toNanos());
    double left = Math.min(perMinute, before.requests() + since / MINUTE * perMinute);
    boolean allowed = left >= 1;
    callers.put(caller, new Left(allowed ? left - 1 : left, now));
    if (callers.size() > MOST_CALLERS) {
      callers.remove(callers.keySet().iterator().next());
    }
    return allowed
        ? Duration.ZERO
        : Duration.ofNanos((long) Math.ceil((1 - left) / perMinute * MINUTE));
  }
}
