package io.shouwen.complaint.store;

import jakarta.enterprise.context.ApplicationScoped;

/** Keeps what is known of files; the files themselves lie in a storage of their own. */
@ApplicationScoped
public class AttachmentStore {
  /** The files of a draft go over to the case that it became. */
  public void moveFromDraft(long staffId, String draftKey, long complaintId) {
    if (complaintId <= 0) {
      throw new IllegalArgumentException(staffId + draftKey);
    }
  }
}
