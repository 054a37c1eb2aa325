package io.shouwen.complaint.store;

import io.shouwen.complaint.boundary.PromisesKept;
import io.shouwen.deadline.domain.Obligation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** Promises to customers, kept or not (C-4). */
@ApplicationScoped
public class PromiseStore {
  private static final Set<Obligation> PROMISES =
      EnumSet.of(Obligation.PROMISED_CONTACT, Obligation.PROMISED_WORK, Obligation.APPOINTMENT);

  @PersistenceContext private EntityManager entities;

  @SuppressWarnings("NullAway.Init")
  public PromiseStore() {}

  /** Those due from {@code from} on and before {@code to}; those called off do not count. */
  public PromisesKept kept(CaseAccess access, Instant from, Instant to, Instant now) {
    if (access.hidesAll()) {
      return new PromisesKept(0, 0);
    }
    String late = "(d.breachedAt is not null or (d.endedAt is null and d.dueAt < :now))";
    long broken = count(access, from, to, now, late);
    long all =
        count(access, from, to, now, "(" + late + " or (d.endedAt is not null and d.met = :met))");
    return new PromisesKept(all - broken, broken);
  }

  private long count(CaseAccess access, Instant from, Instant to, Instant now, String which) {
    var query =
        access.bind(
            entities.createQuery(
                """
                select count(d) from KeptDeadline d join Complaint c on c.id = d.subjectId
                where d.subjectKind = :kind and d.obligation in :promises and d.dueAt >= :from
                  and d.dueAt < :to and
                """
                    + which
                    + " and "
                    + access.condition(),
                Long.class));
    query
        .setParameter("kind", "CASE")
        .setParameter("promises", PROMISES)
        .setParameter("from", from)
        .setParameter("to", to)
        .setParameter("now", now);
    if (which.contains(":met")) {
      query.setParameter("met", true);
    }
    return query.getSingleResult();
  }
}
