package io.shouwen.statistics.boundary;

import io.shouwen.statistics.domain.CaseMonth;
import io.shouwen.statistics.domain.Cell;
import io.shouwen.statistics.domain.Difference;
import io.shouwen.statistics.domain.Figures;
import io.shouwen.statistics.domain.ProjectMonth;
import io.shouwen.statistics.store.MonthStore;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Counts the cases of one project and month, each in a transaction of its own, one at a time also
 * among several nodes. No door for people: it knows no caller.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MonthCounting {
  @Inject private MonthStore months;

  @SuppressWarnings("NullAway.Init")
  public MonthCounting() {}

  /** What is marked, up to so many. */
  public List<ProjectMonth> marked(int most) {
    return months.marked(most);
  }

  /** The months of the project that have cases or a summary, the oldest first. */
  public List<ProjectMonth> monthsOf(long projectId) {
    Map<Instant, ProjectMonth> all = new HashMap<>();
    months.keptOf(projectId).forEach(each -> all.put(each.from(), each));
    Optional<ProjectMonth> next = months.firstFrom(projectId, Instant.EPOCH);
    while (next.isPresent()) {
      all.put(next.get().from(), next.get());
      next = months.firstFrom(projectId, next.get().to());
    }
    return new TreeSet<>(all.keySet()).stream().map(all::get).toList();
  }

  /**
   * Counts it when it is marked.
   *
   * @return false when it was not, because somebody else counted it meanwhile
   */
  public boolean refresh(ProjectMonth whose) {
    months.lock(whose.projectId());
    boolean marked = months.take(whose);
    if (marked) {
      write(whose);
    }
    return marked;
  }

  /**
   * Counts it, marked or not.
   *
   * @return true when what was kept was something else
   */
  public boolean rebuild(ProjectMonth whose) {
    months.lock(whose.projectId());
    months.take(whose);
    return write(whose);
  }

  /** Counts it and compares with what is kept; what was marked is brought up to date first. */
  public Optional<Difference> compare(ProjectMonth whose) {
    if (refresh(whose)) {
      return Optional.empty();
    }
    Map<Cell, Figures> kept = new HashMap<>();
    months.kept(whose).forEach(each -> kept.put(each.cell(), each.figures()));
    Optional<Difference> found = Difference.between(kept, months.count(whose).byCell());
    // a case that changed while it was counted has left a mark
    return found.isPresent() && refresh(whose) ? Optional.empty() : found;
  }

  /** Changes only what is something else than before. */
  private boolean write(ProjectMonth whose) {
    Map<Cell, Figures> counted = new HashMap<>(months.count(whose).byCell());
    boolean changed = false;
    for (CaseMonth kept : months.kept(whose)) {
      Figures figures = counted.remove(kept.cell());
      if (figures == null) {
        months.remove(kept);
        changed = true;
      } else if (!figures.equals(kept.figures())) {
        kept.countedAs(figures);
        changed = true;
      }
    }
    counted.forEach((cell, figures) -> months.add(new CaseMonth(whose, cell, figures)));
    return changed || !counted.isEmpty();
  }
}
