/**
 * Finders and projections of complaints; the one place where scope and confidentiality are applied
 * to them.
 */
@org.jspecify.annotations.NullMarked
package io.shouwen.complaint.store;
