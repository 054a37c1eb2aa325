package io.shouwen.signin.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;

/**
 * How failed sign-ins of one kind slow down: so many are free, then each doubles the wait, up to
 * the longest. Nobody is locked out: the longest wait ends, and a quiet time forgets all.
 */
@Entity
@Table(name = "sign_in_limit")
public class SlowingLimit {
  /** What failures are counted by. */
  public enum Subject {
    /** One name from one address: somebody who tries passwords. */
    PERSON_AT_ADDRESS,
    /** One address: somebody who tries names. */
    ADDRESS,
    /** One name: somebody who tries from many addresses. */
    PERSON
  }

  private static final int MOST_DOUBLINGS = 30;

  @Id
  @Enumerated(EnumType.STRING)
  private Subject subject;

  @Column(name = "free_tries")
  private int freeTries;

  @Column(name = "first_wait_seconds")
  private int firstWaitSeconds;

  @Column(name = "longest_wait_seconds")
  private int longestWaitSeconds;

  @Column(name = "forgotten_after_seconds")
  private int forgottenAfterSeconds;

  @Column(name = "kept_days")
  private int keptDays;

  @SuppressWarnings("NullAway.Init")
  protected SlowingLimit() {}

  public SlowingLimit(
      Subject subject,
      int freeTries,
      int firstWaitSeconds,
      int longestWaitSeconds,
      int forgottenAfterSeconds,
      int keptDays) {
    this.subject = subject;
    this.freeTries = freeTries;
    this.firstWaitSeconds = firstWaitSeconds;
    this.longestWaitSeconds = longestWaitSeconds;
    this.forgottenAfterSeconds = forgottenAfterSeconds;
    this.keptDays = keptDays;
  }

  public Subject subject() {
    return subject;
  }

  /** How long to wait after so many failures; zero while they are free. */
  public Duration waitAfter(int failures) {
    if (failures <= freeTries) {
      return Duration.ZERO;
    }
    long seconds = (long) firstWaitSeconds << Math.min(failures - freeTries - 1, MOST_DOUBLINGS);
    return Duration.ofSeconds(Math.min(seconds, longestWaitSeconds));
  }

  /**
   * After so long without a failure all of them are forgotten; never sooner than the longest wait.
   */
  public Duration forgottenAfter() {
    return Duration.ofSeconds(Math.max(forgottenAfterSeconds, longestWaitSeconds));
  }

  /** How long failures stay on record. */
  public Duration kept() {
    return Duration.ofDays(keptDays);
  }
}
