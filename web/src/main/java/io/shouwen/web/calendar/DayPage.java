package io.shouwen.web.calendar;

import io.shouwen.calendar.boundary.CalendarAdministration;
import io.shouwen.calendar.boundary.CalendarQueries;
import io.shouwen.calendar.boundary.CalendarView;
import io.shouwen.calendar.boundary.DayView;
import io.shouwen.calendar.domain.DayType;
import io.shouwen.web.shared.Address;
import io.shouwen.web.shared.Formats;
import io.shouwen.web.shared.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;

/** One day of a calendar: what it is and why, and for administrators what it should be. */
@Named("calendarDayPage")
@ViewScoped
public class DayPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int EARLIEST = 2000;
  private static final int LATEST = 2100;

  @Inject private CalendarQueries calendars;
  @Inject private CalendarAdministration administration;
  @Inject private Notices notices;
  @Inject private DayWriting writing;
  @Inject private Clock clock;
  @Inject private HttpServletRequest request;
  private CalendarView view;
  private DayView day;
  private DayType type;
  private String name;

  @SuppressWarnings("NullAway.Init")
  public DayPage() {}

  @PostConstruct
  void load() {
    Address address = new Address(request, "company", "day");
    view = calendars.of(address.id("company"));
    LocalDate asked = address.day("day");
    LocalDate on =
        asked == null || asked.getYear() < EARLIEST || asked.getYear() > LATEST
            ? LocalDate.ofInstant(clock.instant(), Formats.ZONE)
            : asked;
    day = calendars.year(view.companyId(), on.getYear()).get(on.getDayOfYear() - 1);
    type = day.type();
    name = day.name();
  }

  /** Makes the day what was chosen. */
  public String save() {
    administration.setDay(view.ref(), day.on(), type, name == null ? "" : name);
    notices.say("calendar.daySaved", writing.date(day.on()));
    return CalendarAddress.afterwards(view.companyId(), day.on().getYear());
  }

  /** Lets the day be as usual again. */
  public String remove() {
    administration.removeDay(view.ref(), day.on());
    notices.say("calendar.daySaved", writing.date(day.on()));
    return CalendarAddress.afterwards(view.companyId(), day.on().getYear());
  }

  public CalendarView getView() {
    return view;
  }

  public DayView getDay() {
    return day;
  }

  public DayType[] getTypes() {
    return DayType.values();
  }

  public DayType getType() {
    return type;
  }

  public void setType(DayType type) {
    this.type = type;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  /** The year at a glance. */
  public String getBack() {
    return CalendarAddress.year(view.companyId(), day.on().getYear());
  }

  /** The day before or behind. */
  public String beside(int days) {
    return CalendarAddress.day(view.companyId(), day.on().plusDays(days));
  }
}
