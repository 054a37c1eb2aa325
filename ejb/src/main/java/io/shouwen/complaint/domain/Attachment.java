package io.shouwen.complaint.domain;

import io.shouwen.organization.domain.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A photo, recording or document of a case (C-1), or of a draft of reception until that becomes a
 * case. The content lies in the storage under a random key; this is what is known of it. A file of
 * a case is never changed or removed.
 */
@Entity
public class Attachment {
  /** The largest file, in bytes: 20 MB. */
  public static final long LARGEST = 20L * 1024 * 1024;

  /** The same in megabytes, for the sentence of the refusal. */
  public static final int LARGEST_MEGABYTES = 20;

  /** Most files of a case, and of a draft. */
  public static final int MOST = 100;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "attachment_seq")
  @SequenceGenerator(name = "attachment_seq", sequenceName = "attachment_seq", allocationSize = 50)
  private long id;

  @Column(name = "complaint_id")
  private @Nullable Long complaintId;

  @Column(name = "draft_staff_id")
  private @Nullable Long draftStaffId;

  @Column(name = "draft_key")
  private @Nullable String draftKey;

  private String name;

  @Column(name = "media_type")
  private String mediaType;

  private long bytes;

  @Column(name = "storage_key")
  private String storageKey;

  @Column(name = "thumbnail_key")
  private @Nullable String thumbnailKey;

  @Column(name = "added_by_id")
  private long addedById;

  @Column(name = "added_by_name")
  private String addedByName;

  @Column(name = "added_at")
  private Instant addedAt;

  @SuppressWarnings("NullAway.Init")
  protected Attachment() {}

  private Attachment(StoredFile file, Actor by, Instant now) {
    this.name = FileName.withEnding(file.name(), file.type());
    this.mediaType = file.type().mediaType();
    this.bytes = file.bytes();
    this.storageKey = file.storageKey();
    this.thumbnailKey = file.thumbnailKey();
    this.addedById = by.staffId();
    this.addedByName = by.name();
    this.addedAt = now;
  }

  /**
   * A file that lies in the storage and was found to be acceptable.
   *
   * @param name cleaned
   * @param thumbnailKey null when there is no thumbnail
   */
  public record StoredFile(
      String name, FileType type, long bytes, String storageKey, @Nullable String thumbnailKey) {}

  /** Adds the file to a case. */
  public static Attachment toCase(long complaintId, StoredFile file, Actor by, Instant now) {
    Attachment attachment = new Attachment(file, by, now);
    attachment.complaintId = complaintId;
    return attachment;
  }

  /** Adds the file to the person's own draft. */
  public static Attachment toDraft(String draftKey, StoredFile file, Actor by, Instant now) {
    Attachment attachment = new Attachment(file, by, now);
    attachment.draftStaffId = by.staffId();
    attachment.draftKey = draftKey;
    return attachment;
  }

  /** The draft became this case. */
  public void moveTo(long complaint) {
    this.complaintId = complaint;
    this.draftStaffId = null;
    this.draftKey = null;
  }

  public long id() {
    return id;
  }

  public @Nullable Long complaintId() {
    return complaintId;
  }

  public String name() {
    return name;
  }

  public String mediaType() {
    return mediaType;
  }

  public long bytes() {
    return bytes;
  }

  public String storageKey() {
    return storageKey;
  }

  public @Nullable String thumbnailKey() {
    return thumbnailKey;
  }

  public String addedByName() {
    return addedByName;
  }

  public Instant addedAt() {
    return addedAt;
  }

  /** True when it belongs to a draft of this person. */
  public boolean isDraftOf(long staffId) {
    return draftStaffId != null && draftStaffId == staffId;
  }
}
