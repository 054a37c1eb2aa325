/** The calendars of group and companies, their keeping, and the trial of a limit (T-2, T-6). */
@org.jspecify.annotations.NullMarked
package io.shouwen.web.calendar;
