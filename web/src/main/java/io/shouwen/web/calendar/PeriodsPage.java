package io.shouwen.web.calendar;

import io.shouwen.calendar.boundary.CalendarAdministration;
import io.shouwen.calendar.boundary.CalendarQueries;
import io.shouwen.calendar.boundary.CalendarView;
import io.shouwen.web.shared.Address;
import io.shouwen.web.shared.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When is worked on each weekday; and a company's step to a calendar of its own. */
@Named("calendarPeriodsPage")
@ViewScoped
public class PeriodsPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private CalendarQueries calendars;
  @Inject private CalendarAdministration administration;
  @Inject private Notices notices;
  @Inject private HttpServletRequest request;
  private CalendarView view;
  private List<Line> lines;
  private boolean groupDays;
  private @Nullable Long year;

  @SuppressWarnings("NullAway.Init")
  public PeriodsPage() {}

  /** The periods of a weekday, as they are typed. */
  public static final class Line implements Serializable {
    private static final long serialVersionUID = 1L;
    private final int weekday;
    private String periods;

    Line(CalendarView.DayPeriods day) {
      this.weekday = day.weekday();
      this.periods = day.periods();
    }

    public int getWeekday() {
      return weekday;
    }

    public String getPeriods() {
      return periods;
    }

    public void setPeriods(@Nullable String periods) {
      this.periods = periods == null ? "" : periods;
    }
  }

  @PostConstruct
  void load() {
    Address address = new Address(request, "company", "year");
    view = calendars.of(address.id("company"));
    year = address.id("year");
    lines = view.periods().stream().map(Line::new).toList();
    groupDays = view.groupDays();
  }

  /** Saves all periods. */
  public String save() {
    administration.savePeriods(
        view.ref(),
        lines.stream().map(l -> new CalendarView.DayPeriods(l.weekday, l.periods)).toList(),
        groupDays);
    notices.say("settings.saved");
    return "/settings/" + getBack() + "&faces-redirect=true";
  }

  /** Gives the company a calendar of its own and stays here to change it. */
  public String giveOwn() {
    Long company = view.companyId();
    if (company == null) {
      return "";
    }
    administration.giveOwn(company);
    notices.say("calendar.ownGiven");
    return "/settings/calendar-periods.xhtml?company=" + company + "&faces-redirect=true";
  }

  public CalendarView getView() {
    return view;
  }

  public List<Line> getLines() {
    return lines;
  }

  public boolean isGroupDays() {
    return groupDays;
  }

  public void setGroupDays(boolean groupDays) {
    this.groupDays = groupDays;
  }

  /** The year at a glance. */
  public String getBack() {
    return "calendar.xhtml?year="
        + (year == null ? "" : year)
        + CalendarAddress.of(view.companyId());
  }
}
