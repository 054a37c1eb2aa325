package io.shouwen.calendar.boundary;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The calendar that is to be changed.
 *
 * @param companyId null for the group's
 * @param version the one that the person saw
 */
public record CalendarRef(@Nullable Long companyId, long version) implements Serializable {}
