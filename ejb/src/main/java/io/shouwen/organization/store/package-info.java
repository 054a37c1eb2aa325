/** Finders of the organisation. */
@org.jspecify.annotations.NullMarked
package io.shouwen.organization.store;
