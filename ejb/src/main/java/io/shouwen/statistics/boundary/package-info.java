/** The ways to the statistics. */
@org.jspecify.annotations.NullMarked
package io.shouwen.statistics.boundary;
