package io.shouwen.calendar.store;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Which calendar counts for a company, and which versions it is made of: the same stamp, the same
 * calendar.
 *
 * @param zone the company's
 * @param group the version of the group's calendar
 * @param own the version of the company's own, or null when it has none
 */
public record CalendarStamp(ZoneId zone, long group, @Nullable Long own) {}
