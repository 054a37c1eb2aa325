/**
 * What the law on personal data asks for (PIPL): who looked at whose data, and what stands out;
 * what is held about a person; making a customer anonymous.
 *
 * <p>Invariants: an anonymous customer's names, numbers and texts are nowhere any more, the figures
 * are as before; the history of a case is overwritten here and nowhere else.
 *
 * <p>Decisions: quality and administrators make a customer anonymous, alone, with a reason and the
 * customer's number typed again; the link to the unit goes, for a unit is a household; files are
 * deleted once the change is committed.
 */
@org.jspecify.annotations.NullMarked
package io.shouwen.privacy;
