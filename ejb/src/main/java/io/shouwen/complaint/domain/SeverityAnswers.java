package io.shouwen.complaint.domain;

import io.shouwen.shared.RuleViolation;
import java.io.Serializable;

/**
 * What the form asks to propose a severity (S-4).
 *
 * @param seriousLossOrInjury serious economic loss or injury through our fault (S-1)
 * @param promiseNotKept promised or contracted service not delivered or plainly faulty (S-1)
 * @param ourFault our management or service fell short or was at fault (S-2)
 * @param timesRaised how often it was raised before without solution, from 0
 */
public record SeverityAnswers(
    boolean seriousLossOrInjury, boolean promiseNotKept, boolean ourFault, int timesRaised)
    implements Serializable {
  /** More than anybody counts. */
  public static final int MOST_TIMES = 999;

  public static final SeverityAnswers NONE = new SeverityAnswers(false, false, false, 0);

  public SeverityAnswers {
    RuleViolation.unless(
        timesRaised >= 0 && timesRaised <= MOST_TIMES, "complaint.times-raised", MOST_TIMES);
  }
}
