package io.shouwen.shared.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was seen a moment ago, and is looked at anew after that: several figures of one collection
 * cost one look.
 */
public final class Recent<T> {
  private static final Duration MOMENT = Duration.ofSeconds(2);

  private final Supplier<T> look;
  private final Clock clock;
  private @Nullable T seen;
  private Instant until = Instant.MIN;

  public Recent(Supplier<T> look, Clock clock) {
    this.look = look;
    this.clock = clock;
  }

  /** What is seen, two seconds old at most. */
  public synchronized T get() {
    Instant now = clock.instant();
    T known = seen;
    if (known == null || !now.isBefore(until)) {
      known = look.get();
      seen = known;
      until = now.plus(MOMENT);
    }
    return known;
  }
}
