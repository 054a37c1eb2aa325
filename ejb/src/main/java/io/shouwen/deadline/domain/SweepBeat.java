package io.shouwen.deadline.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** When the alarm clock of a node last rang, and what it did since its first ring (T-8). */
@Entity
@Table(name = "sweep_beat")
@SuppressWarnings("UnusedVariable") // queries read what this class only writes
public class SweepBeat {
  @Id private String node;

  @Column(name = "beat_at")
  private Instant beatAt;

  private long acted;
  private long failed;

  @SuppressWarnings("NullAway.Init")
  protected SweepBeat() {}

  /** The first beat of a node. */
  public SweepBeat(String node, Instant now) {
    this.node = node;
    this.beatAt = now;
  }

  /** Another beat: so many steps were taken and so many put off since the last. */
  public void beat(Instant now, int actedSince, int failedSince) {
    beatAt = now;
    acted += actedSince;
    failed += failedSince;
  }
}
