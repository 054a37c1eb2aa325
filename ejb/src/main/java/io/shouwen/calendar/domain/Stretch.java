package io.shouwen.calendar.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time.
 *
 * @param from inclusive
 * @param to exclusive; never before {@code from} when it is used for counting
 */
public record Stretch(Instant from, Instant to) {

  boolean isEmpty() {
    return !from.isBefore(to);
  }

  /** How long it is; zero for an empty one. */
  public Duration length() {
    return isEmpty() ? Duration.ZERO : Duration.between(from, to);
  }

  /** What of it lies between the two instants; possibly empty. */
  public Stretch within(Instant earliest, Instant latest) {
    return new Stretch(from.isBefore(earliest) ? earliest : from, to.isAfter(latest) ? latest : to);
  }
}
