package io.shouwen.complaint.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That the running cases of a company are to follow a changed calendar, and how far that came: it
 * goes on after a restart (T-6, T-8).
 */
@Entity
@Table(name = "case_retiming")
@SuppressWarnings("UnusedVariable") // queries read what this class only writes
public class Retiming {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_child_seq")
  private long id;

  @Column(name = "company_id")
  private @Nullable Long companyId;

  @Column(name = "after_id")
  private long afterId;

  @Column(name = "wanted_at")
  private Instant wantedAt;

  @SuppressWarnings("NullAway.Init")
  protected Retiming() {}

  /**
   * Of all from the first one on.
   *
   * @param companyId null for all companies
   */
  public Retiming(@Nullable Long companyId, Instant now) {
    this.companyId = companyId;
    this.wantedAt = now;
  }

  public long id() {
    return id;
  }

  /** Null for all companies. */
  public @Nullable Long companyId() {
    return companyId;
  }

  /** The cases up to this id have followed. */
  public long afterId() {
    return afterId;
  }
}
