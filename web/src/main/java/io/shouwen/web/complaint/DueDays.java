package io.shouwen.web.complaint;

import io.shouwen.calendar.boundary.CalendarQueries;
import io.shouwen.calendar.boundary.DayView;
import io.shouwen.calendar.domain.DayType;
import io.shouwen.organization.boundary.OrganizationQueries;
import io.shouwen.web.calendar.DayWriting;
import io.shouwen.web.shared.Formats;
import io.shouwen.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The weeks ahead in the calendar of the company of the case, with its rest days, holidays and
 * make-up days, beside the field for a new due time (T-2, T-4).
 */
@Named
@RequestScoped
public class DueDays {
  private static final int WEEK = 7;
  private static final int WEEKS = 5;

  @Inject private StepPage page;
  @Inject private OrganizationQueries organization;
  @Inject private CalendarQueries calendars;
  @Inject private DayWriting writing;
  @Inject private Formats formats;
  @Inject private Texts texts;

  @SuppressWarnings("NullAway.Init")
  public DueDays() {}

  /**
   * A day to choose.
   *
   * @param date as the field writes it, {@code 2026-11-28}
   * @param text its number, the first of a month with its month
   * @param sign the letter that says the day type beside the colour; possibly empty
   * @param sentence the whole of it, for those who do not see the colour
   * @param over true before today
   */
  public record Day(
      String date, String text, String style, String sign, String sentence, boolean over) {}

  /** The present week and the next four, seven days each, Monday first. */
  public List<List<Day>> getWeeks() {
    LocalDate today = formats.today();
    List<Day> days =
        calendars
            .days(
                organization.companyId(page.getView().projectId()),
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                WEEKS * WEEK)
            .stream()
            .map(day -> day(day, today))
            .toList();
    return IntStream.range(0, WEEKS)
        .mapToObj(week -> days.subList(week * WEEK, (week + 1) * WEEK))
        .toList();
  }

  private Day day(DayView day, LocalDate today) {
    LocalDate on = day.on();
    boolean isToday = on.equals(today);
    String text =
        on.getDayOfMonth() == 1
            ? on.format(
                DateTimeFormatter.ofPattern(texts.get("step.firstDayPattern"), texts.language()))
            : Integer.toString(on.getDayOfMonth());
    return new Day(
        on.toString(),
        text,
        writing.style(day.type())
            + (isToday ? " today" : "")
            + (on.getDayOfMonth() == 1 ? " first" : ""),
        writing.sign(day.type()),
        writing.sentence(day) + (isToday ? " · " + texts.get("time.today") : ""),
        on.isBefore(today));
  }

  public DayType[] getTypes() {
    return DayType.values();
  }
}
