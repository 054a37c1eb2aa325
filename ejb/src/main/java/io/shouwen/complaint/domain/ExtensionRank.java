package io.shouwen.complaint.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Which rank grants more time for a severity (handbook section 5). */
@Entity
@Table(name = "extension_rank")
public class ExtensionRank {
  @Id
  @Enumerated(EnumType.STRING)
  private Severity severity;

  @Column(name = "manager_rank")
  private int rank;

  @SuppressWarnings("NullAway.Init")
  protected ExtensionRank() {}

  public Severity severity() {
    return severity;
  }

  public int rank() {
    return rank;
  }
}
