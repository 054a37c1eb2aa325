package io.shouwen.complaint.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What somebody was writing at reception when they last stopped typing. */
@Entity
@Table(name = "reception_draft")
public class ReceptionDraft {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_child_seq")
  private long id;

  @Column(name = "staff_id")
  private long staffId;

  @Column(name = "draft_key")
  private String key;

  private String content;

  @Column(name = "saved_at")
  private Instant savedAt;

  @SuppressWarnings("NullAway.Init")
  protected ReceptionDraft() {}

  public ReceptionDraft(long staffId, String key, String content, Instant now) {
    this.staffId = staffId;
    this.key = key;
    this.content = content;
    this.savedAt = now;
  }

  public void rewrite(String newContent, Instant now) {
    content = newContent;
    savedAt = now;
  }

  public String key() {
    return key;
  }

  public String content() {
    return content;
  }

  public Instant savedAt() {
    return savedAt;
  }
}
