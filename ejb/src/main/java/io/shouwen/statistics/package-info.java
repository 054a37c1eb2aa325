/**
 * The monthly statistics (I-1): what the cases of each project and month amount to, kept as cases
 * change, so that a report never reads cases.
 *
 * <p>Invariants: each change of a case marks its project and month in the same transaction; what is
 * marked is counted again from the cases, by the timer or before a report shows it; figures are
 * counted from nothing but what is recorded of the cases, so that counting twice gives the same.
 *
 * <p>Decisions: marks are rows that nobody shares, because a row for each month that every change
 * raises would make all receptions of a project wait for one another. A case counts in the month of
 * its reception, in China. A confidential case is counted apart and shown to nobody, for a number
 * that rises tells of it (C-11).
 */
@org.jspecify.annotations.NullMarked
package io.shouwen.statistics;
