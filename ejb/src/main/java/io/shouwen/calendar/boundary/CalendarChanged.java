package io.shouwen.calendar.boundary;

import org.jspecify.annotations.Nullable;

/**
 * Fired in the transaction that changed a calendar (T-2).
 *
 * @param companyId whose, or null for the group's, which may count for every company
 */
public record CalendarChanged(@Nullable Long companyId) {}
