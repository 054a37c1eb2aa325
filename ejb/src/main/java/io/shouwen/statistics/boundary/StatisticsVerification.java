package io.shouwen.statistics.boundary;

import io.shouwen.organization.boundary.Callers;
import io.shouwen.organization.domain.Role;
import io.shouwen.statistics.boundary.Comparison.Found;
import io.shouwen.statistics.domain.Difference;
import io.shouwen.statistics.domain.ProjectMonth;
import io.shouwen.statistics.store.ReportStore;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Looks whether the summaries are what the cases amount to, and counts all anew, in the projects of
 * the caller's scope. Each project and month is a transaction of its own, so that a million cases
 * hold up nobody; done twice it changes nothing.
 */
@Stateless
@RolesAllowed({Role.Names.QUALITY, Role.Names.ADMINISTRATOR})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StatisticsVerification {
  private static final Logger LOG = Logger.getLogger(StatisticsVerification.class.getName());
  private static final int NAMED = 50;

  @Inject private Callers callers;
  @Inject private ReportStore reports;
  @Inject private MonthCounting counting;

  @SuppressWarnings("NullAway.Init")
  public StatisticsVerification() {}

  /** Compares, and changes nothing but what has to be counted again anyway. */
  public Comparison compare() {
    long months = 0;
    long different = 0;
    List<Found> first = new ArrayList<>();
    for (Map.Entry<Long, String> project : projects().entrySet()) {
      for (ProjectMonth each : counting.monthsOf(project.getKey())) {
        months++;
        Optional<Difference> found = counting.compare(each);
        if (found.isPresent()) {
          different++;
          if (first.size() < NAMED) {
            first.add(found(project.getValue(), each, found.get()));
          }
        }
      }
    }
    LOG.log(
        different == 0 ? Level.INFO : Level.WARNING,
        "Statistics compared: {0} months of projects, different: {1}",
        new Object[] {Long.toString(months), Long.toString(different)});
    return new Comparison(months, different, first);
  }

  private static Found found(String project, ProjectMonth whose, Difference difference) {
    return new Found(
        project, whose.month(), difference.kept(), difference.counted(), difference.cells());
  }

  /** Counts all anew and puts it in place of what is kept. */
  public Rebuilt rebuild() {
    long months = 0;
    long changed = 0;
    for (long project : projects().keySet()) {
      for (ProjectMonth each : counting.monthsOf(project)) {
        months++;
        changed += counting.rebuild(each) ? 1 : 0;
      }
    }
    LOG.log(
        Level.INFO,
        "Statistics counted anew: {0} months of projects, changed: {1}",
        new Object[] {Long.toString(months), Long.toString(changed)});
    return new Rebuilt(months, changed);
  }

  private Map<Long, String> projects() {
    return reports.projects(callers.current().scope());
  }
}
