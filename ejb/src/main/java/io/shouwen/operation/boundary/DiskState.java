package io.shouwen.operation.boundary;

import java.io.Serializable;

/**
 * The disk on which this node keeps files of cases, or its other data when those lie in a bucket.
 *
 * @param folder where they lie
 * @param freeBytes what can still be written there; 0 when the folder cannot be reached
 * @param totalBytes how large the disk is
 * @param lowBytes below this it is time to do something
 * @param writable whether this node may write there
 */
public record DiskState(
    String folder, long freeBytes, long totalBytes, long lowBytes, boolean writable)
    implements Serializable {
  /** True when files will soon not be taken, or are not any more. */
  public boolean low() {
    return !writable || freeBytes < lowBytes;
  }
}
