package io.shouwen.complaint.boundary;

import io.shouwen.calendar.boundary.CalendarChanged;
import io.shouwen.complaint.domain.Retiming;
import io.shouwen.complaint.store.RetimingStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/** Writes down, with the change of a calendar, that running cases have to follow it (T-6). */
@ApplicationScoped
public class CalendarFollowing {
  @Inject private RetimingStore retimings;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public CalendarFollowing() {}

  void changed(@Observes CalendarChanged change) {
    retimings.add(new Retiming(change.companyId(), clock.instant()));
  }
}
