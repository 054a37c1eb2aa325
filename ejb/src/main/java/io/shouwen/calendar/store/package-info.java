/** Calendars, their days and their history in the database. */
@org.jspecify.annotations.NullMarked
package io.shouwen.calendar.store;
