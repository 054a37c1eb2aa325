package io.shouwen.deadline.schedule;

import io.shouwen.deadline.boundary.DueSweep;
import io.shouwen.deadline.boundary.QuietTime;
import io.shouwen.deadline.boundary.SweepFigures;
import io.shouwen.deadline.boundary.SweepHealth;
import io.shouwen.deadline.boundary.SweepWatch;
import io.shouwen.shared.health.ApplicationReadiness;
import jakarta.annotation.PostConstruct;
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
  @Inject private SweepWatch watch;
  @Inject private QuietTime quiet;
  @Inject private SweepHealth health;
  @Inject private SweepFigures figures;

  @SuppressWarnings("NullAway.Init")
  public AlarmClock() {}

  @PostConstruct
  void begin() {
    ApplicationReadiness.ask(ApplicationReadiness.DEADLINES, health);
    figures.show();
  }

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void ring() {
    if (quiet.lasts()) {
      watch.beat(DueSweep.Swept.NOTHING);
    } else {
      sweep.sweep();
    }
  }
}
