package io.shouwen.complaint.boundary;

import io.shouwen.complaint.store.CaseFigures;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Counts cases for those who run the installation. No door for people: it knows no caller. */
@Stateless
@PermitAll
public class CaseCounting {
  private static final Duration DAY = Duration.ofDays(1);

  @Inject private CaseFigures figures;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public CaseCounting() {}

  /** As it is now. */
  public CaseCounts now() {
    Instant now = clock.instant();
    return new CaseCounts(figures.open(), figures.late(now), figures.receivedSince(now.minus(DAY)));
  }
}
