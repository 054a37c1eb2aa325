package io.shouwen.followup.store;

import io.shouwen.followup.boundary.FollowUps;
import io.shouwen.followup.domain.FollowUp;
import io.shouwen.shared.Unscoped;
import io.shouwen.shared.Unscoped.Because;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Finders of follow-ups. */
@ApplicationScoped
@Unscoped(Because.LET_IN)
public class FollowUpStore {
  private static final int MOST = 50;

  @PersistenceContext private EntityManager entities;

  @SuppressWarnings("NullAway.Init")
  public FollowUpStore() {}

  public void add(FollowUp followUp) {
    entities.persist(followUp);
  }

  /** The follow-ups of a case, the newest first. */
  public List<FollowUps.View> of(long complaintId) {
    return entities
        .createQuery(
            """
            select new io.shouwen.followup.boundary.FollowUps$View(f.madeAt, f.byName, f.method,
              f.satisfaction, f.solved, f.words, f.suggestions)
            from FollowUp f where f.complaintId = :complaint order by f.madeAt desc, f.id desc
            """,
            FollowUps.View.class)
        .setParameter("complaint", complaintId)
        .setMaxResults(MOST)
        .getResultList();
  }
}
