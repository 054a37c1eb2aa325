package io.shouwen.complaint.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A request to receive a complaint that was carried out: the same key and content again gives the
 * same case.
 */
@Entity
@Table(name = "request_key")
@SuppressWarnings("UnusedVariable") // queries read what this class only writes
public class RequestKey {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_child_seq")
  private long id;

  @Column(name = "staff_id")
  private long staffId;

  @Column(name = "request_key")
  private String key;

  private String digest;

  @Column(name = "complaint_id")
  private long complaintId;

  @Column(name = "used_at")
  private Instant usedAt;

  @SuppressWarnings("NullAway.Init")
  protected RequestKey() {}

  public RequestKey(long staffId, String key, String digest, long complaintId, Instant usedAt) {
    this.staffId = staffId;
    this.key = key;
    this.digest = digest;
    this.complaintId = complaintId;
    this.usedAt = usedAt;
  }

  public String digest() {
    return digest;
  }

  public long complaintId() {
    return complaintId;
  }
}
