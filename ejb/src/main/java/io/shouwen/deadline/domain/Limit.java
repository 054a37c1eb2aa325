package io.shouwen.deadline.domain;

import io.shouwen.shared.RuleViolation;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of a policy: how long an obligation may take for a severity and a category, what may
 * pause it, when to remind and when to tell the next ranks (handbook section 5, T-3).
 *
 * @param severity the severity's name, or null for each
 * @param category the category's name, or null for each
 * @param pausedBy the reasons that stop its clock (T-6)
 * @param reminders shares of the time in percent, 1 to 99, rising
 * @param ladder how long after the breach each further rank is told, elapsed time, rising
 */
public record Limit(
    Obligation obligation,
    @Nullable String severity,
    @Nullable String category,
    Allowance allowance,
    Set<PauseReason> pausedBy,
    List<Integer> reminders,
    List<Duration> ladder)
    implements Serializable {
  private static final int MOST_STEPS = 5;

  /**
   * @throws RuleViolation {@code deadline.reminder-after-due}, {@code deadline.not-rising}, {@code
   *     deadline.too-many-steps}, {@code deadline.no-policy}
   */
  public Limit {
    pausedBy = Set.copyOf(pausedBy);
    reminders = List.copyOf(reminders);
    ladder = List.copyOf(ladder);
    RuleViolation.unless(obligation.byPolicy(), "deadline.no-policy", obligation);
    RuleViolation.unless(
        reminders.stream().allMatch(share -> share >= 1 && share <= 99),
        "deadline.reminder-after-due");
    RuleViolation.unless(rising(reminders) && rising(ladder), "deadline.not-rising");
    RuleViolation.unless(
        ladder.stream().allMatch(step -> step.compareTo(Duration.ZERO) > 0), "deadline.not-rising");
    RuleViolation.unless(
        reminders.size() <= MOST_STEPS && ladder.size() <= MOST_STEPS,
        "deadline.too-many-steps",
        MOST_STEPS);
  }

  private static <T extends Comparable<T>> boolean rising(List<T> values) {
    for (int i = 1; i < values.size(); i++) {
      if (values.get(i - 1).compareTo(values.get(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  boolean covers(Obligation wanted, @Nullable String ofSeverity, @Nullable String ofCategory) {
    return obligation == wanted
        && (severity == null || severity.equals(ofSeverity))
        && (category == null || category.equals(ofCategory));
  }

  /** How much it says: a line for a category goes before one for a severity, before one for all. */
  int precision() {
    return (category == null ? 0 : 2) + (severity == null ? 0 : 1);
  }
}
