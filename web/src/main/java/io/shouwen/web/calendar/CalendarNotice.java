package io.shouwen.web.calendar;

import io.shouwen.calendar.boundary.CalendarQueries;
import io.shouwen.web.shared.CurrentPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The warning of November on the start page of administrators (T-2). */
@Named
@RequestScoped
public class CalendarNotice {
  @Inject private CalendarQueries calendars;
  @Inject private CurrentPage here;
  private @Nullable Integer missing;

  @SuppressWarnings("NullAway.Init")
  public CalendarNotice() {}

  /** The year that the group's calendar lacks; 0 for none, and for people who cannot change it. */
  public int getMissing() {
    if (missing == null) {
      missing = here.has("administrator") ? calendars.missingYear(null).orElse(0) : 0;
    }
    return missing;
  }
}
