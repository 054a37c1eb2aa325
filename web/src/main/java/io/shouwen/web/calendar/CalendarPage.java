package io.shouwen.web.calendar;

import io.shouwen.calendar.boundary.CalendarChoice;
import io.shouwen.calendar.boundary.CalendarQueries;
import io.shouwen.calendar.boundary.CalendarView;
import io.shouwen.calendar.boundary.ChangeView;
import io.shouwen.calendar.boundary.DayView;
import io.shouwen.calendar.domain.DayType;
import io.shouwen.shared.Page;
import io.shouwen.shared.PageRequest;
import io.shouwen.web.shared.Address;
import io.shouwen.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A calendar's year at a glance, its periods and what was changed of it (T-2). */
@Named
@RequestScoped
public class CalendarPage {
  private static final int WEEK = 7;
  private static final int EARLIEST = 2000;
  private static final int LATEST = 2100;
  private static final int ROWS = 20;

  @Inject private CalendarQueries calendars;
  @Inject private DayWriting writing;
  @Inject private Texts texts;
  @Inject private Clock clock;
  @Inject private HttpServletRequest request;
  private CalendarView view;
  private List<MonthView> months;
  private Address address;
  private LocalDate today;
  private int year;
  private OptionalInt missing;
  private @Nullable Page<ChangeView> changes;

  @SuppressWarnings("NullAway.Init")
  public CalendarPage() {}

  /**
   * A month.
   *
   * @param weeks seven cells each, null before the first and after the last day
   */
  public record MonthView(String name, List<List<@Nullable Cell>> weeks) {}

  /**
   * A day in its month.
   *
   * @param sign the letter that says the day type beside the colour; possibly empty
   * @param sentence the whole of it, for those who do not see the colour
   */
  public record Cell(
      int number, String style, String sign, String sentence, String address, boolean today) {}

  @PostConstruct
  void read() {
    address = new Address(request, "company", "year");
    Long company = address.id("company");
    view = calendars.of(company);
    today = LocalDate.ofInstant(clock.instant(), view.zone());
    Long asked = address.id("year");
    year = asked == null || asked < EARLIEST || asked > LATEST ? today.getYear() : asked.intValue();
    missing = calendars.missingYear(company);
    months = months(calendars.year(company, year));
  }

  private List<MonthView> months(List<DayView> days) {
    List<MonthView> found = new ArrayList<>();
    for (Month month : Month.values()) {
      List<DayView> its = days.stream().filter(d -> d.on().getMonth() == month).toList();
      List<@Nullable Cell> cells = new ArrayList<>();
      for (int before = 1; before < its.get(0).on().getDayOfWeek().getValue(); before++) {
        cells.add(null);
      }
      its.forEach(day -> cells.add(cell(day)));
      while (cells.size() % WEEK != 0) {
        cells.add(null);
      }
      List<List<@Nullable Cell>> weeks = new ArrayList<>();
      for (int first = 0; first < cells.size(); first += WEEK) {
        weeks.add(cells.subList(first, first + WEEK));
      }
      found.add(
          new MonthView(month.getDisplayName(TextStyle.FULL_STANDALONE, texts.language()), weeks));
    }
    return found;
  }

  private Cell cell(DayView day) {
    boolean isToday = day.on().equals(today);
    return new Cell(
        day.on().getDayOfMonth(),
        writing.style(day.type()) + (isToday ? " today" : ""),
        writing.sign(day.type()),
        writing.sentence(day) + (isToday ? " · " + texts.get("time.today") : ""),
        CalendarAddress.day(view.companyId(), day.on()),
        isToday);
  }

  public CalendarView getView() {
    return view;
  }

  public int getYear() {
    return year;
  }

  public List<MonthView> getMonths() {
    return months;
  }

  public DayType[] getTypes() {
    return DayType.values();
  }

  public List<CalendarChoice> getCompanies() {
    return calendars.companies();
  }

  /** The same calendar in another year. */
  public String inYear(int other) {
    return CalendarAddress.year(view.companyId(), other);
  }

  /** Another page of the same calendar. */
  public String to(String page) {
    return page + "?year=" + year + CalendarAddress.of(view.companyId());
  }

  /** The next year when it is time and it is missing, else 0. */
  public int getMissing() {
    return missing.orElse(0);
  }

  /** What was changed, the newest first. */
  public Page<ChangeView> getChanges() {
    if (changes == null) {
      changes = calendars.changes(view.companyId(), new PageRequest(address.page(), ROWS));
    }
    return changes;
  }

  /** This address up to the number of the page of changes. */
  public String getPages() {
    return address.pages();
  }
}
