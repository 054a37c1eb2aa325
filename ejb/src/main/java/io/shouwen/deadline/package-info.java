/**
 * Time limits that nobody forgets (T-1 to T-8): what is due when and why, and the rows that make it
 * happen. Knows no case: what has deadlines is named by its kind and id, severities and categories
 * by their names.
 *
 * <p>Invariants: a due time is a pure function of what was recorded, the calendar and the policy's
 * version; a breach is never erased; each step of a deadline is taken exactly once.
 */
@org.jspecify.annotations.NullMarked
package io.shouwen.deadline;
