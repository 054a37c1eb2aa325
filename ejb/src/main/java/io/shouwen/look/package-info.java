/**
 * Looks at personal data (C-11, A-1): whoever sees a name or a phone number in plain leaves a row,
 * written in the transaction that shows it.
 *
 * <p>Invariants: no row, no plain data; a row says who, at whose, when and through which door, and
 * never a name or a number of a customer.
 *
 * <p>Decisions: what somebody sees because it is their work is one row for a person, subject and
 * day; what they had to ask for (reveal, print, report, export) is a row each time; a search only
 * counts. Rows of a list show no phone number and are not looks; the page behind them is one.
 */
@org.jspecify.annotations.NullMarked
package io.shouwen.look;
