package io.shouwen.complaint.store;

import io.shouwen.complaint.domain.StorageState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;

/**
 * Where the contents of files lie: outside the database, under keys that say nothing. A folder
 * ({@link FolderStorage}) or a bucket ({@link BucketStorage}), as {@link StorageChoice} finds it
 * set; a CDI alternative replaces both.
 */
public interface AttachmentStorage {

  /**
   * What was put.
   *
   * @param key under which it lies
   * @param bytes its size
   */
  record Stored(String key, long bytes) {}

  /**
   * Reads the stream to its end and keeps it under a new random key, complete or not at all. When
   * reading fails nothing is kept.
   *
   * @throws IOException when it cannot be read or kept; what the stream throws goes through
   */
  Stored put(InputStream content) throws IOException;

  /**
   * Opens the content; the caller closes the stream.
   *
   * @throws NoSuchFileException when nothing lies under the key
   * @throws IOException when the storage cannot be reached
   * @throws IllegalArgumentException for what is not a key
   */
  InputStream open(String key) throws IOException;

  /**
   * Removes the content; does nothing when there is none.
   *
   * @throws IOException when the storage cannot be reached; it may still be there then
   * @throws IllegalArgumentException for what is not a key
   */
  void delete(String key) throws IOException;

  /** How the storage does now, seen from this node; answers within seconds and never fails. */
  StorageState state();
}
