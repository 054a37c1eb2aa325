package io.shouwen.deadline.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;

/** From when on the watch finds that what happens by itself is late; one row (T-8). */
@Entity
@Table(name = "watch_limits")
public class WatchLimits {
  /** The id of the one row. */
  public static final short ONLY = 1;

  @Id private short id;

  @Column(name = "late_seconds")
  private int lateSeconds;

  @Column(name = "silent_seconds")
  private int silentSeconds;

  @SuppressWarnings("NullAway.Init")
  protected WatchLimits() {}

  /** A step that waits longer than this after its time is late. */
  public Duration late() {
    return Duration.ofSeconds(lateSeconds);
  }

  /** Without a sweep on any node for longer than this the alarm clock stands. */
  public Duration silent() {
    return Duration.ofSeconds(silentSeconds);
  }
}
