/** Marks, summaries, and the cases that are counted. */
@org.jspecify.annotations.NullMarked
package io.shouwen.statistics.store;
