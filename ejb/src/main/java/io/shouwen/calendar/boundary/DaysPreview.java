package io.shouwen.calendar.boundary;

import io.shouwen.calendar.domain.DayMark;
import io.shouwen.calendar.domain.ImportedDays;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file would change, or did change.
 *
 * @param changes days that become otherwise, in order of time
 * @param same how many days the calendar has already
 * @param kept special days of the file's years that the file does not name; they stay
 * @param bad what cannot go in, by line
 */
public record DaysPreview(List<Change> changes, int same, int kept, List<ImportedDays.Bad> bad)
    implements Serializable {
  public DaysPreview {
    changes = List.copyOf(changes);
    bad = List.copyOf(bad);
  }

  /**
   * A day that becomes otherwise.
   *
   * @param before null when it was as its weekday says
   */
  public record Change(LocalDate on, @Nullable DayMark before, DayMark after)
      implements Serializable {}
}
