package io.shouwen.notice.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person is told inside the product: about one subject, in one line or, while it is unread,
 * more. Once read it stays as it is; what comes later is a notice of its own.
 */
@Entity
@Table(name = "notice")
public class Notice {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notice_seq")
  @SequenceGenerator(name = "notice_seq", sequenceName = "notice_seq", allocationSize = 50)
  private long id;

  @Column(name = "staff_id")
  private long staffId;

  private String subject;
  private String path;
  private boolean urgent;

  @Column(name = "told_at")
  private Instant toldAt;

  @Column(name = "read_at")
  private @Nullable Instant readAt;

  @SuppressWarnings("NullAway.Init")
  protected Notice() {}

  public Notice(long staffId, String subject, String path, boolean urgent, Instant now) {
    this.staffId = staffId;
    this.subject = subject;
    this.path = path;
    this.urgent = urgent;
    this.toldAt = now;
  }

  /** One line more was told. */
  public void toldMore(boolean pressing, Instant now) {
    urgent = urgent || pressing;
    toldAt = now;
  }

  /** The person has seen it; the first time counts. */
  public void read(Instant now) {
    if (readAt == null) {
      readAt = now;
    }
  }

  public long id() {
    return id;
  }

  public long staffId() {
    return staffId;
  }

  public String subject() {
    return subject;
  }

  public String path() {
    return path;
  }

  public boolean urgent() {
    return urgent;
  }

  public Instant toldAt() {
    return toldAt;
  }

  public @Nullable Instant readAt() {
    return readAt;
  }
}
