package io.shouwen.complaint.store;

import io.shouwen.complaint.domain.Severity;
import io.shouwen.complaint.domain.Stage;
import io.shouwen.shared.Unscoped;
import io.shouwen.shared.Unscoped.Because;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts over the whole installation, for its metrics. */
@ApplicationScoped
@Unscoped(Because.BY_ITSELF)
public class CaseFigures {
  @PersistenceContext private EntityManager entities;

  @SuppressWarnings("NullAway.Init")
  public CaseFigures() {}

  /** Cases not yet concluded, by severity; null for those not yet classed. */
  public Map<@Nullable Severity, Long> open() {
    return bySeverity(
        entities.createQuery(
            "select c.classification.severity, count(c) from Complaint c where c.stage in :open"
                + " group by c.classification.severity",
            Object[].class));
  }

  /** Those of them whose next time limit is over. */
  public Map<@Nullable Severity, Long> late(Instant now) {
    return bySeverity(
        entities
            .createQuery(
                "select c.classification.severity, count(c) from Complaint c where c.stage in :open"
                    + " and c.nextDueAt < :now group by c.classification.severity",
                Object[].class)
            .setParameter("now", now));
  }

  private static Map<@Nullable Severity, Long> bySeverity(TypedQuery<Object[]> query) {
    Map<@Nullable Severity, Long> counts = new HashMap<>();
    query
        .setParameter("open", Stage.OPEN)
        .getResultList()
        .forEach(row -> counts.put((Severity) row[0], (Long) row[1]));
    return counts;
  }

  /** Cases received since then. */
  public long receivedSince(Instant since) {
    return entities
        .createQuery(
            "select count(c) from Complaint c where c.reception.receivedAt >= :since", Long.class)
        .setParameter("since", since)
        .getSingleResult();
  }
}
