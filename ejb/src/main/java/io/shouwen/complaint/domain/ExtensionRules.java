package io.shouwen.complaint.domain;

import io.shouwen.deadline.domain.Obligation;
import io.shouwen.organization.domain.Role;
import io.shouwen.shared.RuleViolation;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * For what more time may be asked, how much, and who decides (T-4, the table of handbook section
 * 5).
 *
 * @param ranks who grants it, by severity: 1 centre supervisor to 4 general manager
 * @param mostDays the most that one extension may add
 */
public record ExtensionRules(Map<Severity, Integer> ranks, int mostDays) {
  /** Obligations for which more time can be granted; the others are about minutes or about talk. */
  public static final Set<Obligation> EXTENDABLE =
      EnumSet.of(
          Obligation.SOLVE,
          Obligation.ANSWER,
          Obligation.PART,
          Obligation.FOLLOW_UP,
          Obligation.SECOND_LOOK,
          Obligation.PROMISED_WORK);

  public ExtensionRules {
    ranks = Map.copyOf(ranks);
  }

  /**
   * The rank that decides.
   *
   * @param before how often more time was granted for the same deadline: each time one rank higher,
   *     at most the general manager
   */
  public int rankFor(Severity severity, int before) {
    int first = ranks.getOrDefault(severity, Role.GENERAL_MANAGER.rank());
    return Math.min(first + before, Role.GENERAL_MANAGER.rank());
  }

  /**
   * Refuses what cannot be extended, or not until then; the same for what is asked and for what is
   * granted.
   *
   * @param owed false when it is over
   * @param dueAt the present due time, or null while a pause holds it
   * @throws RuleViolation {@code complaint.not-extendable}, {@code complaint.deadline-over}, {@code
   *     complaint.extension-while-paused}, {@code complaint.extension-in-past}, {@code
   *     complaint.extension-not-later}, {@code complaint.extension-too-long}
   */
  public void require(
      Obligation obligation, boolean owed, @Nullable Instant dueAt, Instant newDueAt, Instant now) {
    RuleViolation.unless(EXTENDABLE.contains(obligation), "complaint.not-extendable", obligation);
    RuleViolation.unless(owed, "complaint.deadline-over", obligation);
    RuleViolation.unless(dueAt != null, "complaint.extension-while-paused");
    Instant due = dueAt == null ? now : dueAt;
    RuleViolation.unless(newDueAt.isAfter(now), "complaint.extension-in-past");
    RuleViolation.unless(newDueAt.isAfter(due), "complaint.extension-not-later", due);
    Instant from = due.isAfter(now) ? due : now;
    RuleViolation.unless(
        !newDueAt.isAfter(from.plus(Duration.ofDays(mostDays))),
        "complaint.extension-too-long",
        mostDays);
  }
}
