package io.shouwen.statistics.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that the cases of a project and month are counted from.
 *
 * @param owed what is or was owed of them
 * @param leading the department in the lead, by case
 * @param repeats those of them that repeat another case
 */
public record MonthCount(
    List<CaseFacts> cases, List<OwedFacts> owed, Map<Long, Long> leading, Set<Long> repeats) {
  public MonthCount {
    cases = List.copyOf(cases);
    owed = List.copyOf(owed);
    leading = Map.copyOf(leading);
    repeats = Set.copyOf(repeats);
  }

  /** Counts them. */
  public Map<Cell, Figures> byCell() {
    Map<Long, List<OwedFacts>> ofCase = new HashMap<>();
    owed.forEach(each -> ofCase.computeIfAbsent(each.caseId(), id -> new ArrayList<>()).add(each));
    Map<Cell, Figures> counted = new HashMap<>();
    for (CaseFacts each : cases) {
      counted.merge(
          each.cell(leading.get(each.id())),
          CaseCount.of(
              each, ofCase.getOrDefault(each.id(), List.of()), repeats.contains(each.id())),
          Figures::plus);
    }
    return counted;
  }
}
