package io.shouwen.calendar.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calendar that counts for a company, or the group's.
 *
 * @param companyId null for the group's
 * @param companyName null for the group's
 * @param own true when the company has a calendar of its own, and for the group's
 * @param changeable true when the caller may change it
 * @param version of the calendar that a change would go to
 * @param groupDays true when the special days of the group hold too
 * @param periods of the ordinary day and of Monday to Sunday, in this order
 */
public record CalendarView(
    @Nullable Long companyId,
    @Nullable String companyName,
    boolean own,
    boolean changeable,
    long version,
    ZoneId zone,
    boolean groupDays,
    List<DayPeriods> periods,
    Instant changedAt)
    implements Serializable {
  public CalendarView {
    periods = List.copyOf(periods);
  }

  /** What a change has to name. */
  public CalendarRef ref() {
    return new CalendarRef(companyId, version);
  }

  /**
   * When is worked on a weekday.
   *
   * @param weekday 1 to 7, or 0 for the ordinary day
   * @param periods as people write them, {@code 08:30–12:00 13:30–18:00}; empty for a rest day
   */
  public record DayPeriods(int weekday, String periods) implements Serializable {}
}
