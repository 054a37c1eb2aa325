/**
 * The working calendar and its arithmetic, plain Java (T-2).
 *
 * <p>Invariants: periods of one day do not overlap; every walk over days ends at a horizon.
 */
@org.jspecify.annotations.NullMarked
package io.shouwen.calendar.domain;
