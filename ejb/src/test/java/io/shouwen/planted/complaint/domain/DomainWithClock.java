package io.shouwen.planted.complaint.domain;

import java.time.Clock;
import java.time.Instant;

/** Planted: a rule that reads a clock. */
public class DomainWithClock {
  public Instant read(Clock clock) {
    return clock.instant();
  }
}
