/** Counts what was marked. */
@org.jspecify.annotations.NullMarked
package io.shouwen.statistics.schedule;
