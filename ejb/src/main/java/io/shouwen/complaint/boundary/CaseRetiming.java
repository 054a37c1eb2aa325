package io.shouwen.complaint.boundary;

import io.shouwen.complaint.domain.Retiming;
import io.shouwen.complaint.store.ComplaintStore;
import io.shouwen.complaint.store.RetimingStore;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Lets the running cases follow a changed calendar, each in a transaction of its own (T-6). Called
 * by {@link CaseRetimingRun} only; nobody calls it for a person. Done twice it changes nothing.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CaseRetiming {
  private static final int BATCH = 200;

  @Inject private RetimingStore retimings;
  @Inject private ComplaintStore complaints;
  @Inject private CaseTiming timing;
  @Inject private CaseGate gate;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public CaseRetiming() {}

  /** The next cases of what was wanted. */
  public record Batch(long retimingId, List<Long> cases) {
    public Batch {
      cases = List.copyOf(cases);
    }
  }

  /** What is to be done next; empty when nothing waits. */
  public Optional<Batch> next() {
    Optional<Retiming> first = retimings.first();
    while (first.isPresent()) {
      Retiming wanted = first.get();
      List<Long> cases = retimings.cases(wanted, BATCH);
      if (!cases.isEmpty()) {
        return Optional.of(new Batch(wanted.id(), cases));
      }
      retimings.remove(wanted.id());
      first = retimings.first();
    }
    return Optional.empty();
  }

  /** Computes the due times of a case anew; what moved is history. */
  public void follow(long complaintId) {
    Instant now = clock.instant();
    complaints
        .find(complaintId)
        .ifPresent(
            complaint -> {
              List<CaseTiming.Moved> moved = timing.moved(complaint);
              if (!moved.isEmpty()) {
                gate.byItself(
                    complaint,
                    now,
                    m ->
                        moved.forEach(
                            each ->
                                complaint.dueTimeMoved(
                                    each.obligation(),
                                    each.before(),
                                    each.after(),
                                    m.actor(),
                                    m.now())));
              }
            });
  }

  /** The cases of the batch have followed. */
  public void done(Batch batch) {
    retimings.done(batch.retimingId(), batch.cases().get(batch.cases().size() - 1));
  }
}
