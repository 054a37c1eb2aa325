package io.shouwen.calendar.boundary;

import io.shouwen.calendar.domain.CalendarChange;
import io.shouwen.calendar.domain.DayType;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One change of a calendar.
 *
 * @param weekday 1 to 7, 0 for the ordinary day, or null when it is not about periods
 * @param onDay the single day, or null
 * @param typeBefore null when it was as its weekday says
 * @param textBefore the day's name or the periods before, or null
 * @param typeAfter null when it is as its weekday says
 * @param textAfter the day's name or the periods after, or null
 * @param source the file from which it came, or null when a person set it
 */
public record ChangeView(
    Instant happenedAt,
    String actorName,
    CalendarChange.Kind kind,
    @Nullable Integer weekday,
    @Nullable LocalDate onDay,
    @Nullable DayType typeBefore,
    @Nullable String textBefore,
    @Nullable DayType typeAfter,
    @Nullable String textAfter,
    @Nullable String source)
    implements Serializable {}
