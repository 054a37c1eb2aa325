/**
 * When a company works: periods of a day, day types, public holidays and make-up working days
 * (T-2).
 *
 * <p>Invariant: a calendar is a value; every question about it ends, whatever its shape.
 */
@org.jspecify.annotations.NullMarked
package io.shouwen.calendar;
