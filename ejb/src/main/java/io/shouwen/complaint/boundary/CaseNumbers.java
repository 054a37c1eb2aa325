package io.shouwen.complaint.boundary;

import io.shouwen.complaint.store.NumberStore;
import io.shouwen.organization.boundary.OrganizationQueries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Numbers that people can say on the phone: project code, day of reception, running number. Unique.
 */
@ApplicationScoped
public class CaseNumbers {
  @Inject private OrganizationQueries organization;
  @Inject private NumberStore counters;

  @SuppressWarnings("NullAway.Init")
  public CaseNumbers() {}

  /**
   * The next number of the project for the day on which the complaint was received, in its zone.
   */
  String next(long projectId, Instant receivedAt) {
    LocalDate day = LocalDate.ofInstant(receivedAt, organization.timeZone(projectId));
    return "%s-%s-%04d"
        .formatted(
            organization.projectCode(projectId).toUpperCase(Locale.ROOT),
            DateTimeFormatter.BASIC_ISO_DATE.format(day),
            counters.next(projectId, day));
  }
}
