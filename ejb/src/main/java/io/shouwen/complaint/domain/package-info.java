/**
 * The complaint from reception to archive.
 *
 * <p>Invariants: an archived complaint never changes; each change is an event; each step is
 * allowed by {@link io.shouwen.complaint.domain.Lifecycle} alone (H-8).
 */
@org.jspecify.annotations.NullMarked
package io.shouwen.complaint.domain;
