package io.shouwen.deadline.domain;

import io.shouwen.shared.RuleViolation;
import java.io.Serializable;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All limits that hold together: one version of a company's policy (T-1). A case keeps the version
 * that held when it was received.
 *
 * @param version the version's id
 * @param limits its lines, each combination of obligation, severity and category once
 */
public record Policy(long version, List<Limit> limits) implements Serializable {
  /** What is told when no line says otherwise: reminders for due times that somebody said. */
  private static final List<Integer> SAID_REMINDERS = List.of(80);

  private static final List<Duration> SAID_LADDER = List.of(Duration.ofHours(4));

  /**
   * @throws RuleViolation {@code deadline.line-twice}
   */
  public Policy {
    limits = List.copyOf(limits);
    Set<List<@Nullable String>> seen = new HashSet<>();
    for (Limit limit : limits) {
      List<@Nullable String> key = new java.util.ArrayList<>();
      key.add(limit.obligation().name());
      key.add(limit.severity());
      key.add(limit.category());
      RuleViolation.unless(seen.add(key), "deadline.line-twice", limit.obligation());
    }
  }

  /**
   * The most precise line for an obligation.
   *
   * @return empty when such a case has no such obligation
   */
  public Optional<Limit> limit(
      Obligation obligation, @Nullable String severity, @Nullable String category) {
    return limits.stream()
        .filter(line -> line.covers(obligation, severity, category))
        .max(Comparator.comparingInt(Limit::precision));
  }

  List<Integer> reminders(Obligation obligation, @Nullable Limit line) {
    return line != null ? line.reminders() : obligation.byPolicy() ? List.of() : SAID_REMINDERS;
  }

  List<Duration> ladder(Obligation obligation, @Nullable Limit line) {
    return line != null ? line.ladder() : obligation.byPolicy() ? List.of() : SAID_LADDER;
  }
}
