package io.shouwen.privacy.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which looks.
 *
 * @param from the first day
 * @param to the last day, inclusive
 * @param staffId who looked, or null
 * @param customerId at whose data, or null
 */
public record LookSearch(
    LocalDate from, LocalDate to, @Nullable Long staffId, @Nullable Long customerId)
    implements Serializable {}
