package io.shouwen.complaint.boundary;

import io.shouwen.complaint.domain.StorageState;
import io.shouwen.complaint.store.AttachmentStorage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Looks at the storage of files for those who run the installation. No door for people: it knows no
 * caller.
 */
@ApplicationScoped
public class StorageWatch {
  @Inject private AttachmentStorage storage;

  @SuppressWarnings("NullAway.Init")
  public StorageWatch() {}

  /** As it is now, seen from this node; answers within seconds. */
  public StorageState look() {
    return storage.state();
  }
}
