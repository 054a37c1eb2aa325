package io.shouwen.complaint.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;

/** How long an obligation may take for a severity (handbook section 5), elapsed time. */
@Entity
@Table(name = "time_limit")
@SuppressWarnings("UnusedVariable") // queries read what this class only writes
public class TimeLimit {
  @Id private long id;

  @Enumerated(EnumType.STRING)
  private Obligation obligation;

  @Enumerated(EnumType.STRING)
  private Severity severity;

  @Column(name = "limit_minutes")
  private int minutes;

  @SuppressWarnings("NullAway.Init")
  protected TimeLimit() {}

  public Duration duration() {
    return Duration.ofMinutes(minutes);
  }
}
