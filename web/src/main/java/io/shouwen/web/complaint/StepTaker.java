package io.shouwen.web.complaint;

import io.shouwen.complaint.boundary.CaseRef;
import io.shouwen.complaint.boundary.Changed;
import io.shouwen.complaint.domain.Step;
import java.util.Optional;

/** Turns the form of a step into the command of the business. */
interface StepTaker {
  /**
   * Takes the step.
   *
   * @return the case after it, or empty when this is not one of its steps
   * @throws io.shouwen.shared.RuleViolation what the form or the business refuses
   */
  Optional<Changed> take(Step step, CaseRef ref, Typed typed);
}
