package io.shouwen.complaint.boundary;

import io.shouwen.complaint.domain.Attachment;
import io.shouwen.complaint.domain.Attachment.StoredFile;
import io.shouwen.complaint.domain.FileName;
import io.shouwen.complaint.domain.FileType;
import io.shouwen.complaint.store.AttachmentStorage;
import io.shouwen.complaint.store.AttachmentStorage.Stored;
import io.shouwen.complaint.store.VirusScan;
import io.shouwen.shared.RuleViolation;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * Takes a file into the storage and looks at it before anything is written about it. What is put
 * stays only if the transaction commits; what a committed transaction gave up is removed after it.
 */
@ApplicationScoped
public class FileReception {
  private static final Logger LOG = System.getLogger(FileReception.class.getName());

  @Inject private AttachmentStorage storage;
  @Inject private VirusScan scan;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  @SuppressWarnings("NullAway.Init")
  public FileReception() {}

  /**
   * Takes a file.
   *
   * @param sentName the name as it was sent
   * @throws RuleViolation {@code attachment.too-large}, {@code attachment.empty}, {@code
   *     attachment.type}, {@code attachment.not-what-it-claims}, {@code
   *     attachment.too-many-pixels}, {@code attachment.infected}, {@code attachment.not-kept} when
   *     the storage cannot keep it now
   * @throws UncheckedIOException when the content breaks off
   */
  StoredFile take(String sentName, InputStream content) {
    String name = FileName.clean(sentName);
    try {
      Stored stored = storage.put(new Limited(content, name));
      after(false, stored.key());
      RuleViolation.unless(stored.bytes() > 0, "attachment.empty", name);
      FileType type = FileType.decide(FileContent.typesOf(() -> storage.open(stored.key())), name);
      try (InputStream in = storage.open(stored.key())) {
        RuleViolation.unless(scan.isClean(in), "attachment.infected", name);
      }
      return new StoredFile(
          name, type, stored.bytes(), stored.key(), thumbnail(stored, type, name));
    } catch (IOException notKept) {
      LOG.log(Level.WARNING, "The storage cannot keep a file: {0}", notKept.toString());
      throw new RuleViolation("attachment.not-kept", name);
    }
  }

  private @Nullable String thumbnail(Stored stored, FileType type, String name) throws IOException {
    if (!type.pictured()) {
      return null;
    }
    byte[] small;
    try (InputStream in = storage.open(stored.key())) {
      small = PhotoThumbnail.of(in, name);
    }
    if (small == null) {
      return null;
    }
    String key = storage.put(new ByteArrayInputStream(small)).key();
    after(false, key);
    return key;
  }

  /** Gives up what lies under the key when the transaction commits. */
  public void drop(String key) {
    after(true, key);
  }

  private void after(boolean committed, String key) {
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // nothing to prepare
          }

          @Override
          public void afterCompletion(int status) {
            if ((status == Status.STATUS_COMMITTED) == committed) {
              remove(key);
            }
          }
        });
  }

  private void remove(String key) {
    try {
      storage.delete(key);
    } catch (IOException left) {
      LOG.log(Level.WARNING, "A file that nothing points to stays in the storage: " + key, left);
    }
  }

  /**
   * Stops reading at the limit, so that nobody fills the disk, and tells what the sender did not
   * send apart from what the storage does not take.
   */
  private static final class Limited extends FilterInputStream {
    private final String name;
    private long read;

    Limited(InputStream content, String name) {
      super(content);
      this.name = name;
    }

    @Override
    public int read() {
      int next;
      try {
        next = super.read();
      } catch (IOException brokenOff) {
        throw new UncheckedIOException(brokenOff);
      }
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] into, int from, int most) {
      int count;
      try {
        count = super.read(into, from, most);
      } catch (IOException brokenOff) {
        throw new UncheckedIOException(brokenOff);
      }
      count(Math.max(0, count));
      return count;
    }

    private void count(int more) {
      read += more;
      RuleViolation.unless(
          read <= Attachment.LARGEST, "attachment.too-large", name, Attachment.LARGEST_MEGABYTES);
    }
  }
}
