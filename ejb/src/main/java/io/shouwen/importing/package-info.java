/**
 * Import of complaints from CSV and Excel: a file becomes rows of cells, columns find their
 * fields by header, a dry run names every bad row by line, column and reason, then the good ones go
 * in through {@link io.shouwen.complaint.boundary.ComplaintIntake}.
 *
 * <p>Invariants: a row goes in at most once for each project, known by its source number or,
 * without one, by a digest of its cells; what was read is kept row by row, so work that was
 * interrupted goes on where it stopped; each complaint belongs to the person who imports it.
 *
 * <p>Decisions: the file itself is not kept, its cells are, and they go when the import is done,
 * except those of the bad rows.
 */
@org.jspecify.annotations.NullMarked
package io.shouwen.importing;
