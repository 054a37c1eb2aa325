package io.shouwen.statistics.boundary;

import io.shouwen.statistics.domain.ProjectMonth;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Counts what is marked, project by project and month by month. */
@ApplicationScoped
public class MonthCountingRun {
  private static final Logger LOG = Logger.getLogger(MonthCountingRun.class.getName());
  private static final int BATCH = 200;

  @Inject private MonthCounting counting;

  @SuppressWarnings("NullAway.Init")
  public MonthCountingRun() {}

  /** Until nothing is marked; what fails stays marked for the next time. */
  public void run() {
    List<ProjectMonth> marked;
    int done;
    do {
      marked = counting.marked(BATCH);
      done = marked.stream().mapToInt(this::count).sum();
    } while (marked.size() == BATCH && done > 0);
  }

  private int count(ProjectMonth whose) {
    try {
      counting.refresh(whose);
      return 1;
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, failed, () -> "The statistics of " + whose + " wait");
      return 0;
    }
  }
}
