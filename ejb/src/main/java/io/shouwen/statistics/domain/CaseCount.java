package io.shouwen.statistics.domain;

import io.shouwen.complaint.domain.Satisfaction;
import io.shouwen.deadline.domain.Obligation;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one case counts as (I-1). In time, with extension and late exclude one another: late is a
 * case of which any due time to solve it passed, for a breach is never erased (T-5); it is in time
 * or with extension when all is solved. What is still owed in time, and what is no longer owed
 * because it is invalid, withdrawn or another case stands for it, is none of them.
 */
final class CaseCount {
  private final Map<Figure, Long> numbers = new EnumMap<>(Figure.class);
  private final CaseFacts facts;
  private final List<OwedFacts> owed;
  private final Instant began;

  private CaseCount(CaseFacts facts, List<OwedFacts> owed) {
    this.facts = facts;
    this.owed = owed;
    this.began =
        of(Obligation.SOLVE).stream()
            .map(OwedFacts::startedAt)
            .min(Instant::compareTo)
            .orElse(facts.receivedAt());
  }

  /**
   * Counts a case.
   *
   * @param owed all that is or was owed of it
   * @param repeats it repeats another one
   */
  static Figures of(CaseFacts facts, List<OwedFacts> owed, boolean repeats) {
    CaseCount count = new CaseCount(facts, owed);
    count.add(Figure.CASES, true);
    count.add(Figure.OPEN, facts.stage().isOpen());
    count.add(Figure.REOPENED, facts.reopenCount() > 0);
    count.add(Figure.REPEATED, repeats);
    count.satisfaction();
    count.solving();
    count.promises();
    count.times();
    return Figures.of(count.numbers);
  }

  private void add(Figure figure, boolean counts) {
    if (counts) {
      numbers.merge(figure, 1L, Long::sum);
    }
  }

  private List<OwedFacts> of(Obligation obligation) {
    return owed.stream().filter(each -> each.obligation() == obligation).toList();
  }

  private void satisfaction() {
    Satisfaction said = facts.satisfaction();
    if (said != null) {
      add(
          switch (said) {
            case SATISFIED -> Figure.SATISFIED;
            case BASICALLY_SATISFIED -> Figure.BASICALLY_SATISFIED;
            case DISSATISFIED -> Figure.DISSATISFIED;
          },
          true);
    }
  }

  private void solving() {
    List<OwedFacts> rounds = of(Obligation.SOLVE);
    if (rounds.stream().anyMatch(round -> round.breachedAt() != null)) {
      add(Figure.LATE, true);
      add(Figure.LATE_EXTENDED, rounds.stream().anyMatch(round -> round.extensions() > 0));
    } else if (!rounds.isEmpty() && rounds.stream().allMatch(OwedFacts::done)) {
      add(
          rounds.stream().anyMatch(OwedFacts::neededMoreTime) ? Figure.EXTENDED : Figure.IN_TIME,
          true);
    }
  }

  private void promises() {
    for (OwedFacts each : owed) {
      if (each.obligation() == Obligation.PROMISED_CONTACT
          || each.obligation() == Obligation.PROMISED_WORK
          || each.obligation() == Obligation.APPOINTMENT) {
        add(Figure.PROMISES_BROKEN, each.breachedAt() != null);
        add(Figure.PROMISES_KEPT, each.breachedAt() == null && each.done());
      }
    }
  }

  /** From when its time limits began, which is its reception unless it came from elsewhere. */
  private void times() {
    took(Figure.CONTACTED, Figure.CONTACTED_SECONDS, first(Obligation.CONTACT));
    took(Figure.SIGNED, Figure.SIGNED_SECONDS, first(Obligation.SIGN));
    List<OwedFacts> rounds = of(Obligation.SOLVE);
    if (rounds.stream().allMatch(OwedFacts::done)) {
      took(Figure.SOLVED, Figure.SOLVED_SECONDS, last(rounds));
    }
    if (facts.stage().isArchived()) {
      took(Figure.CLOSED, Figure.CLOSED_SECONDS, facts.lastChangedAt());
    }
  }

  private @Nullable Instant first(Obligation obligation) {
    return of(obligation).stream()
        .filter(OwedFacts::done)
        .map(OwedFacts::endedAt)
        .filter(Objects::nonNull)
        .min(Instant::compareTo)
        .orElse(null);
  }

  private static @Nullable Instant last(List<OwedFacts> done) {
    return done.stream()
        .map(OwedFacts::endedAt)
        .filter(Objects::nonNull)
        .max(Instant::compareTo)
        .orElse(null);
  }

  private void took(Figure many, Figure seconds, @Nullable Instant until) {
    if (until != null) {
      add(many, true);
      numbers.put(seconds, Math.max(0, Duration.between(began, until).toSeconds()));
    }
  }
}
