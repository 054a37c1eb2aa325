package io.shouwen.complaint.store;

import io.shouwen.shared.Environment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;

/**
 * Chooses where files lie, from the installation's settings: in the bucket that {@code
 * SHOUWEN_S3_BUCKET} names, else in the folder. Made when the first file is asked for; an
 * installation with a folder loads nothing of the other.
 */
@ApplicationScoped
public class StorageChoice {

  public StorageChoice() {}

  @Produces
  @ApplicationScoped
  AttachmentStorage chosen() {
    String bucket = Environment.bucket();
    return bucket == null
        ? new FolderStorage(Environment.attachmentsFolder())
        : new BucketStorage(BucketSettings.of(bucket));
  }

  void end(@Disposes AttachmentStorage storage) {
    if (storage instanceof BucketStorage bucket) {
      bucket.close();
    }
  }
}
