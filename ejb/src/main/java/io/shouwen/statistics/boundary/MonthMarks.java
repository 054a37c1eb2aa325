package io.shouwen.statistics.boundary;

import io.shouwen.complaint.boundary.CaseChanged;
import io.shouwen.statistics.domain.ProjectMonth;
import io.shouwen.statistics.store.MonthStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Marks what has to be counted again, in the transaction of the change. */
@ApplicationScoped
public class MonthMarks {
  @Inject private MonthStore months;

  @SuppressWarnings("NullAway.Init")
  public MonthMarks() {}

  void changed(@Observes CaseChanged change) {
    if (change.counted()) {
      months.mark(ProjectMonth.of(change.projectId(), change.receivedAt()));
    }
  }
}
