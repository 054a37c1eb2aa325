package io.shouwen.statistics.schedule;

import io.shouwen.statistics.boundary.MonthCountingRun;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Counts what is marked. Not persistent: what has to be done stands in the marks, so every node may
 * look. A look while the one before still works is left out by the container.
 */
@Singleton
@DependsOn("SchemaMigration")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MonthTimer {
  @Inject private MonthCountingRun counting;

  @SuppressWarnings("NullAway.Init")
  public MonthTimer() {}

  @Schedule(hour = "*", minute = "*", second = "7/10", persistent = false)
  void ring() {
    counting.run();
  }
}
