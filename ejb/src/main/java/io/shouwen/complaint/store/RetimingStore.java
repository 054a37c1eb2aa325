package io.shouwen.complaint.store;

import io.shouwen.audit.domain.PastTheGate;
import io.shouwen.complaint.domain.Retiming;
import io.shouwen.shared.Unscoped;
import io.shouwen.shared.Unscoped.Because;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** What has to follow a changed calendar, and which cases that are. */
@ApplicationScoped
@Unscoped(Because.BY_ITSELF)
public class RetimingStore {
  @PersistenceContext private EntityManager entities;

  @SuppressWarnings("NullAway.Init")
  public RetimingStore() {}

  public void add(Retiming retiming) {
    entities.persist(retiming);
  }

  /** What was wanted first. */
  public Optional<Retiming> first() {
    return entities
        .createQuery("select r from Retiming r order by r.id", Retiming.class)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** The next cases of it for which something is owed, by id; empty when all have followed. */
  public List<Long> cases(Retiming retiming, int most) {
    Long company = retiming.companyId();
    var query =
        entities.createQuery(
            "select c.id from Complaint c where c.id > :after and c.nextDueAt is not null"
                + (company == null
                    ? ""
                    : " and c.projectId in"
                        + " (select p.id from Project p where p.companyId = :company)")
                + " order by c.id",
            Long.class);
    if (company != null) {
      query.setParameter("company", company);
    }
    return query.setParameter("after", retiming.afterId()).setMaxResults(most).getResultList();
  }

  /** The cases up to this one have followed. */
  @PastTheGate("how far the cases have followed a change that is recorded")
  public void done(long id, long upTo) {
    entities
        .createQuery(
            "update Retiming r set r.afterId = :upTo where r.id = :id and r.afterId < :upTo")
        .setParameter("id", id)
        .setParameter("upTo", upTo)
        .executeUpdate();
  }

  /** All have followed. */
  @PastTheGate("how far the cases have followed a change that is recorded")
  public void remove(long id) {
    entities
        .createQuery("delete from Retiming r where r.id = :id")
        .setParameter("id", id)
        .executeUpdate();
  }
}
