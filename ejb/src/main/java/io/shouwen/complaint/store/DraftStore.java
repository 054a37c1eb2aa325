package io.shouwen.complaint.store;

import io.shouwen.complaint.boundary.ReceptionDrafts.Draft;
import io.shouwen.complaint.domain.ReceptionDraft;
import io.shouwen.shared.Unscoped;
import io.shouwen.shared.Unscoped.Because;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps drafts of reception. */
@ApplicationScoped
@Unscoped(Because.OWN)
public class DraftStore {
  @PersistenceContext private EntityManager entities;

  @SuppressWarnings("NullAway.Init")
  public DraftStore() {}

  public void save(long staffId, String key, String content, Instant now) {
    row(staffId, key)
        .ifPresentOrElse(
            draft -> draft.rewrite(content, now),
            () -> entities.persist(new ReceptionDraft(staffId, key, content, now)));
  }

  public Optional<Draft> find(long staffId, String key) {
    return row(staffId, key).map(d -> new Draft(d.key(), d.content(), d.savedAt()));
  }

  public List<Draft> of(long staffId, int most) {
    return entities
        .createQuery(
            "select d from ReceptionDraft d where d.staffId = :staff order by d.savedAt desc",
            ReceptionDraft.class)
        .setParameter("staff", staffId)
        .setMaxResults(most)
        .getResultStream()
        .map(d -> new Draft(d.key(), d.content(), d.savedAt()))
        .toList();
  }

  public void drop(long staffId, String key) {
    row(staffId, key).ifPresent(entities::remove);
  }

  private Optional<ReceptionDraft> row(long staffId, String key) {
    return entities
        .createQuery(
            "select d from ReceptionDraft d where d.staffId = :staff and d.key = :key",
            ReceptionDraft.class)
        .setParameter("staff", staffId)
        .setParameter("key", key)
        .getResultStream()
        .findFirst();
  }
}
