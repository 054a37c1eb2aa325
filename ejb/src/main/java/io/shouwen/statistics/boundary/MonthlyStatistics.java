package io.shouwen.statistics.boundary;

import io.shouwen.organization.boundary.Callers;
import io.shouwen.organization.domain.Role;
import io.shouwen.organization.domain.Scope;
import io.shouwen.shared.Page;
import io.shouwen.shared.PageRequest;
import io.shouwen.statistics.domain.Figure;
import io.shouwen.statistics.domain.Figures;
import io.shouwen.statistics.domain.Grouping;
import io.shouwen.statistics.domain.ProjectMonth;
import io.shouwen.statistics.store.MonthStore;
import io.shouwen.statistics.store.ReportStore;
import io.shouwen.statistics.store.ReportStore.Sum;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/**
 * The monthly report (I-1, R-2): each manager's of their projects. It reads summaries; what changed
 * since they were counted is counted first, a project and month at a time, hence no transaction.
 */
@Stateless
@RolesAllowed({
  Role.Names.CENTRE_SUPERVISOR,
  Role.Names.CENTRE_MANAGER,
  Role.Names.COMPANY_MANAGER,
  Role.Names.GENERAL_MANAGER,
  Role.Names.QUALITY,
  Role.Names.ADMINISTRATOR
})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MonthlyStatistics {
  @Inject private Callers callers;
  @Inject private MonthStore months;
  @Inject private MonthCounting counting;
  @Inject private ReportStore reports;

  @SuppressWarnings("NullAway.Init")
  public MonthlyStatistics() {}

  /** A page of the report's rows, with the sum of all. */
  public MonthReport report(ReportQuery query, PageRequest wanted) {
    Scope scope = callers.current().scope();
    bringUpToDate(query, scope);
    List<Sum> sums = reports.sums(query, scope);
    Figures total = sums.stream().map(Sum::figures).reduce(Figures.none(), Figures::plus);
    int from = Math.min(sums.size(), wanted.offset());
    List<Sum> shown = sums.subList(from, Math.min(sums.size(), from + wanted.size()));
    return new MonthReport(
        new Page<>(
            shown.stream().map(sum -> row(sum, query.by(), total)).toList(),
            wanted.number(),
            wanted.size(),
            sums.size()),
        MonthFigures.of(total));
  }

  private void bringUpToDate(ReportQuery query, Scope scope) {
    Long only = query.projectId();
    for (long project : months.marked(query.month())) {
      if (scope.holds(project) && (only == null || only == project)) {
        counting.refresh(new ProjectMonth(project, query.month()));
      }
    }
  }

  private static ReportRow row(Sum sum, Grouping by, Figures total) {
    boolean project = by == Grouping.PROJECT;
    return new ReportRow(
        project ? (Long) sum.key() : null,
        sum.name(),
        project ? null : (Enum<?>) sum.key(),
        MonthFigures.of(sum.figures()),
        MonthFigures.percent(sum.figures().of(Figure.CASES), total.of(Figure.CASES)));
  }
}
