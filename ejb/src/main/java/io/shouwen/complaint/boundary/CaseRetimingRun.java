package io.shouwen.complaint.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Lets all that waits follow a changed calendar, and goes on after a failure: a case that somebody
 * changes at the same time follows with that change. Safe on two nodes and after a crash (T-8).
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CaseRetimingRun {
  private static final Logger LOG = System.getLogger(CaseRetimingRun.class.getName());

  @Inject private CaseRetiming retiming;

  @SuppressWarnings("NullAway.Init")
  public CaseRetimingRun() {}

  /** Until nothing waits. */
  public void run() {
    Optional<CaseRetiming.Batch> next = retiming.next();
    while (next.isPresent()) {
      CaseRetiming.Batch batch = next.get();
      for (long id : batch.cases()) {
        try {
          retiming.follow(id);
        } catch (RuntimeException failure) {
          LOG.log(Level.WARNING, "case " + id + " does not follow the calendar now", failure);
        }
      }
      retiming.done(batch);
      next = retiming.next();
    }
  }
}
