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
  private final Duration moment;
  private @Nullable T seen;
  private Instant until = Instant.MIN;

  /** Of two seconds. */
  public Recent(Supplier<T> look, Clock clock) {
    this(look, clock, MOMENT);
  }

  /** What costs more to look at. */
  public Recent(Supplier<T> look, Clock clock, Duration moment) {
    this.look = look;
    this.clock = clock;
    this.moment = moment;
  }

  /** What is seen, a moment old at most. */
  public synchronized T get() {
    Instant now = clock.instant();
    T known = seen;
    if (known == null || !now.isBefore(until)) {
      known = look.get();
      seen = known;
      until = now.plus(moment);
    }
    return known;
  }
}
