package io.shouwen.complaint.store;

import java.io.IOException;
import java.io.InputStream;

/**
 * Where the contents of files lie: outside the database, under keys that say nothing. A folder by
 * default ({@link FolderStorage}); another one (an object store) replaces it as a CDI alternative.
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
   * Reads the stream to its end and keeps it under a new random key. When reading fails nothing is
   * kept.
   *
   * @throws IOException when it cannot be read or written; what the stream throws goes through
   */
  Stored put(InputStream content) throws IOException;

  /** Opens the content; the caller closes the stream. */
  InputStream open(String key) throws IOException;

  /** Removes the content; does nothing when there is none. */
  void delete(String key) throws IOException;
}
