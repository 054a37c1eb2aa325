package io.shouwen.signin.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A person's sessions that began at this instant or before are over, on every node. */
@Entity
@Table(name = "session_end")
public class SessionEnd {
  @Id private String username;

  @Column(name = "ended_at")
  private Instant endedAt;

  @SuppressWarnings("NullAway.Init")
  protected SessionEnd() {}

  public SessionEnd(String username, Instant endedAt) {
    this.username = username;
    this.endedAt = endedAt;
  }

  public String username() {
    return username;
  }

  public Instant endedAt() {
    return endedAt;
  }
}
