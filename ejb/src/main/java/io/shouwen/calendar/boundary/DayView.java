package io.shouwen.calendar.boundary;

import io.shouwen.calendar.domain.DayType;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * One day of a calendar.
 *
 * @param name what it is called; empty for most days
 * @param special true when it is otherwise than its weekday says
 * @param own true when the calendar itself says so, false when the group's does
 * @param periods when is worked, as people write it; empty when it is not
 */
public record DayView(
    LocalDate on, DayType type, String name, boolean special, boolean own, String periods)
    implements Serializable {}
