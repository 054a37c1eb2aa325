package io.shouwen.web.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Addresses of the pages of one calendar. */
final class CalendarAddress {
  private CalendarAddress() {}

  /** The year at a glance. */
  static String year(@Nullable Long company, int year) {
    return "calendar.xhtml?year=" + year + of(company);
  }

  /** One day. */
  static String day(@Nullable Long company, LocalDate day) {
    return "calendar-day.xhtml?day=" + day + of(company);
  }

  /** Where a step leads when it is done. */
  static String afterwards(@Nullable Long company, int year) {
    return "/settings/" + year(company, year) + "&faces-redirect=true";
  }

  /** The parameter that names the company; nothing for the group's calendar. */
  static String of(@Nullable Long company) {
    return company == null ? "" : "&company=" + company;
  }
}
