package io.shouwen.notice.domain;

import io.shouwen.shared.RuleViolation;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * The figures of sending (N-2). Data of the group.
 *
 * @param firstRetry wait after the first failure; each further one doubles it
 * @param longestRetry no wait is longer
 * @param giveUpAfter counted from when the message was first due
 * @param settle so long a message about something past waits for others about the same case
 * @param quiet for people who chose no hours of their own
 * @param keepSent so long sent messages and read notices are kept
 */
public record SendingRules(
    Duration firstRetry,
    Duration longestRetry,
    Duration giveUpAfter,
    Duration settle,
    QuietHours quiet,
    Duration keepSent)
    implements Serializable {
  private static final int DOUBLINGS = 20;

  /**
   * @throws RuleViolation {@code notice.figures} when a wait is not positive or longer than the
   *     time in which the message is given up
   */
  public SendingRules {
    RuleViolation.unless(
        firstRetry.compareTo(Duration.ZERO) > 0
            && longestRetry.compareTo(firstRetry) >= 0
            && giveUpAfter.compareTo(longestRetry) >= 0
            && !settle.isNegative()
            && settle.compareTo(giveUpAfter) <= 0
            && keepSent.compareTo(giveUpAfter) >= 0,
        "notice.figures");
  }

  /**
   * When to try again.
   *
   * @param failures how often it failed, this time included; from 1
   */
  public Instant retryAt(int failures, Instant now) {
    Duration wait = firstRetry.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
    return now.plus(wait.compareTo(longestRetry) < 0 ? wait : longestRetry);
  }

  /** True when a failure now is the last one; exactly at the end it is. */
  public boolean givesUp(Instant firstDueAt, Instant now) {
    return !now.isBefore(firstDueAt.plus(giveUpAfter));
  }
}
