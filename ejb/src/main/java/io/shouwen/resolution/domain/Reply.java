package io.shouwen.resolution.domain;

import io.shouwen.organization.domain.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the customer said to the options (H-4). Never changed. */
@Entity
@Table(name = "customer_reply")
@SuppressWarnings("UnusedVariable") // queries read what this class only writes
public class Reply {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "resolution_seq")
  private long id;

  @Column(name = "complaint_id")
  private long complaintId;

  private boolean agreed;

  @Column(name = "option_id")
  private @Nullable Long optionId;

  @Column(name = "customer_words")
  private String customerWords;

  @Column(name = "promised_by")
  private @Nullable Instant promisedBy;

  @Column(name = "by_name")
  private String byName;

  @Column(name = "made_at")
  private Instant madeAt;

  @SuppressWarnings("NullAway.Init")
  protected Reply() {}

  public Reply(
      long complaintId,
      boolean agreed,
      @Nullable Long optionId,
      String customerWords,
      @Nullable Instant promisedBy,
      Actor by,
      Instant madeAt) {
    this.complaintId = complaintId;
    this.agreed = agreed;
    this.optionId = agreed ? optionId : null;
    this.customerWords = customerWords.strip();
    this.promisedBy = promisedBy;
    this.byName = by.name();
    this.madeAt = madeAt;
  }

  public boolean agreed() {
    return agreed;
  }
}
