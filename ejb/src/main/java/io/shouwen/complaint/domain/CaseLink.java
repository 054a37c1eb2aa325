package io.shouwen.complaint.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Two complaints belong together (C-6); a link moves no content and can be undone. */
@Entity
@Table(name = "case_link")
@SuppressWarnings("UnusedVariable") // queries read what this class only writes
public class CaseLink {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_child_seq")
  private long id;

  @Column(name = "complaint_id")
  private long complaintId;

  @Column(name = "other_id")
  private long otherId;

  @Enumerated(EnumType.STRING)
  @Column(name = "link_kind")
  private LinkKind kind;

  @SuppressWarnings("NullAway.Init")
  protected CaseLink() {}

  public CaseLink(long complaintId, long otherId, LinkKind kind) {
    this.complaintId = complaintId;
    this.otherId = otherId;
    this.kind = kind;
  }

  public LinkKind kind() {
    return kind;
  }
}
