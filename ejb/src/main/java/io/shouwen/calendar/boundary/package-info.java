/** The way in: the calendar of a company for other features, and its keeping by administrators. */
@org.jspecify.annotations.NullMarked
package io.shouwen.calendar.boundary;
