package io.shouwen.deadline.schedule;

import io.shouwen.deadline.boundary.DueSweep;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Wakes the sweep (T-8). Not persistent and on every node: what must happen is a row that is
 * claimed, the timer is only the alarm clock, and one that is lost loses nothing.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AlarmClock {
  @Inject private DueSweep sweep;

  @SuppressWarnings("NullAway.Init")
  public AlarmClock() {}

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void ring() {
    sweep.sweep();
  }
}
