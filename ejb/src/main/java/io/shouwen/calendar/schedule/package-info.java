/** The daily look whether the next year is there (T-2). */
@org.jspecify.annotations.NullMarked
package io.shouwen.calendar.schedule;
