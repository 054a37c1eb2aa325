/** The way in for follow-ups. */
@org.jspecify.annotations.NullMarked
package io.shouwen.followup.boundary;
