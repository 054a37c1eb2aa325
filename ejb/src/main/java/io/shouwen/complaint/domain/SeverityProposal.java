package io.shouwen.complaint.domain;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * A proposed severity with its reasons (S-4). A pure function of the answers, the age and the
 * company's figures; a person decides.
 *
 * @param severity what is proposed
 * @param reasons why, the weightiest first; never empty
 */
public record SeverityProposal(Severity severity, List<Reason> reasons) implements Serializable {

  /** Why a severity is proposed. */
  public enum Reason {
    SERIOUS_LOSS_OR_INJURY,
    RAISED_SEVERAL_TIMES,
    UNSOLVED_TOO_LONG,
    OUR_FAULT,
    PROMISE_NOT_KEPT,
    SMALL_INCONVENIENCE
  }

  public SeverityProposal {
    reasons = List.copyOf(reasons);
  }

  /**
   * Proposes.
   *
   * @param daysOpen whole days since it was received, 0 for a new one
   * @param valid whether the complaint counts as valid: only a valid one becomes major by age
   */
  public static SeverityProposal of(
      SeverityAnswers answers, long daysOpen, boolean valid, SeverityRules rules) {
    List<Reason> major = new ArrayList<>();
    if (answers.seriousLossOrInjury() && answers.ourFault()) {
      major.add(Reason.SERIOUS_LOSS_OR_INJURY);
    }
    if (answers.promiseNotKept() && answers.timesRaised() >= rules.timesRaisedForMajor()) {
      major.add(Reason.RAISED_SEVERAL_TIMES);
    }
    if (valid && daysOpen > rules.daysUnsolvedForMajor()) {
      major.add(Reason.UNSOLVED_TOO_LONG);
    }
    if (!major.isEmpty()) {
      return new SeverityProposal(Severity.MAJOR, major);
    }
    List<Reason> important = new ArrayList<>();
    if (answers.seriousLossOrInjury()) {
      important.add(Reason.SERIOUS_LOSS_OR_INJURY);
    }
    if (answers.ourFault()) {
      important.add(Reason.OUR_FAULT);
    }
    if (answers.promiseNotKept()) {
      important.add(Reason.PROMISE_NOT_KEPT);
    }
    return important.isEmpty()
        ? new SeverityProposal(Severity.MINOR, List.of(Reason.SMALL_INCONVENIENCE))
        : new SeverityProposal(Severity.IMPORTANT, important);
  }
}
