package io.shouwen.calendar.boundary;

import io.shouwen.calendar.domain.KeptCalendar;
import io.shouwen.calendar.store.CalendarStore;
import io.shouwen.organization.boundary.OnDuty;
import io.shouwen.organization.boundary.People;
import io.shouwen.organization.domain.Role;
import io.shouwen.shared.Notification;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Tells administrators from 1 November on that the next year is not there yet (T-2), once a month
 * for each calendar: asking every day gives the same key within a month. A company's calendar that
 * takes the group's days lacks nothing of its own, so that only the group's is spoken of.
 */
@Stateless
@RolesAllowed(Role.Names.ADMINISTRATOR)
public class NextYearWarning {
  private static final String KIND = "calendar.next-year-missing";

  @Inject private CalendarQueries queries;
  @Inject private CalendarDesk desk;
  @Inject private CalendarStore calendars;
  @Inject private People people;
  @Inject private Event<Notification> notifications;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public NextYearWarning() {}

  /**
   * Looks at every calendar and tells what is missing.
   *
   * @return how many calendars lack the next year
   */
  public int tell() {
    int missing = 0;
    for (KeptCalendar calendar : calendars.all()) {
      if (calendar.companyId() == null || !calendar.groupDays()) {
        OptionalInt year = queries.missingYear(calendar.companyId());
        if (year.isPresent()) {
          missing++;
          administrators().forEach(one -> tell(one, calendar, year.getAsInt()));
        }
      }
    }
    return missing;
  }

  private void tell(OnDuty administrator, KeptCalendar calendar, int year) {
    Long company = calendar.companyId();
    LocalDate today = LocalDate.ofInstant(clock.instant(), desk.zone(company));
    notifications.fire(
        new Notification(
            KIND,
            administrator.staffId(),
            administrator.onBehalfOfId(),
            "",
            "/settings/calendar.xhtml?year="
                + year
                + (company == null ? "" : "&company=" + company),
            Map.of("year", String.valueOf(year)),
            false,
            false,
            KIND
                + ":"
                + calendar.id()
                + ":"
                + year
                + ":"
                + today.getYear()
                + "-"
                + today.getMonthValue()
                + ":"
                + administrator.staffId()));
  }

  private List<OnDuty> administrators() {
    return people.holding(Role.ADMINISTRATOR, clock.instant());
  }
}
