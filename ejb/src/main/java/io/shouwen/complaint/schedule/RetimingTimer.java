package io.shouwen.complaint.schedule;

import io.shouwen.complaint.boundary.CaseRetimingRun;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Wakes what lets running cases follow a changed calendar (T-6); the rows say what is to do. */
@Singleton
@DependsOn("SchemaMigration")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RetimingTimer {
  @Inject private CaseRetimingRun retiming;

  @SuppressWarnings("NullAway.Init")
  public RetimingTimer() {}

  @Schedule(hour = "*", minute = "*", second = "4/10", persistent = false)
  void ring() {
    retiming.run();
  }
}
