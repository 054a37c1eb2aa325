package io.shouwen.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The only clock of the business. Runs with the system's time, in UTC; a piece of work can be done
 * at another instant ({@link #at}), which is how demo data gets a past and how tests move on.
 * Microseconds, because that is what the databases keep.
 */
@ApplicationScoped
public class BusinessClock extends Clock {
  private static final ThreadLocal<@Nullable Instant> MOVED = new ThreadLocal<>();

  @Override
  public Instant instant() {
    Instant moved = MOVED.get();
    Instant now = moved == null ? Clock.systemUTC().instant() : moved;
    return now.truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    BusinessClock same = this;
    return new Clock() {
      @Override
      public Instant instant() {
        return same.instant();
      }

      @Override
      public ZoneId getZone() {
        return zone;
      }

      @Override
      public Clock withZone(ZoneId other) {
        return same.withZone(other);
      }
    };
  }

  /** True while this thread works at another instant than the system's. */
  public boolean isMoved() {
    return MOVED.get() != null;
  }

  /** Does the work in this thread as if it were {@code instant}; the clock is back afterwards. */
  public <T> T at(Instant instant, Callable<T> work) throws Exception {
    Instant before = MOVED.get();
    MOVED.set(instant);
    try {
      return work.call();
    } finally {
      if (before == null) {
        MOVED.remove();
      } else {
        MOVED.set(before);
      }
    }
  }
}
