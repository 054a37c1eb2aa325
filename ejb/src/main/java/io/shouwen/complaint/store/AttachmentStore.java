package io.shouwen.complaint.store;

import io.shouwen.complaint.domain.Attachment;
import io.shouwen.shared.Unscoped;
import io.shouwen.shared.Unscoped.Because;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Keeps what is known of files; the files themselves lie in {@link AttachmentStorage}. */
@ApplicationScoped
public class AttachmentStore {
  @PersistenceContext private EntityManager entities;

  @SuppressWarnings("NullAway.Init")
  public AttachmentStore() {}

  public void add(Attachment attachment) {
    entities.persist(attachment);
  }

  public void remove(Attachment attachment) {
    entities.remove(attachment);
  }

  /** The files of a case, the oldest first. */
  @Unscoped(Because.LET_IN)
  public List<Attachment> ofCase(long complaintId) {
    return entities
        .createQuery(
            "select a from Attachment a where a.complaintId = :complaint order by a.id",
            Attachment.class)
        .setParameter("complaint", complaintId)
        .setMaxResults(Attachment.MOST)
        .getResultList();
  }

  /** The files of a person's draft, the oldest first. */
  @Unscoped(Because.OWN)
  public List<Attachment> ofDraft(long staffId, String draftKey) {
    return entities
        .createQuery(
            """
            select a from Attachment a where a.draftStaffId = :staff and a.draftKey = :key order by a.id
            """,
            Attachment.class)
        .setParameter("staff", staffId)
        .setParameter("key", draftKey)
        .setMaxResults(Attachment.MOST)
        .getResultList();
  }

  /** A file of a case that the access holds, or of the caller's own draft. */
  public Optional<Attachment> visible(long id, CaseAccess access) {
    Attachment attachment = entities.find(Attachment.class, id);
    if (attachment == null || attachment.isDraftOf(access.actor().staffId())) {
      return Optional.ofNullable(attachment);
    }
    Long complaint = attachment.complaintId();
    if (complaint == null || access.hidesAll()) {
      return Optional.empty();
    }
    return access
        .bind(
            entities.createQuery(
                "select c.id from Complaint c where c.id = :id and " + access.condition(),
                Long.class))
        .setParameter("id", complaint)
        .getResultStream()
        .findFirst()
        .map(seen -> attachment);
  }

  /** The files of a draft go over to the case that it became. */
  public void moveFromDraft(long staffId, String draftKey, long complaintId) {
    ofDraft(staffId, draftKey).forEach(a -> a.moveTo(complaintId));
  }
}
