/** Finders of follow-ups. */
@org.jspecify.annotations.NullMarked
package io.shouwen.followup.store;
