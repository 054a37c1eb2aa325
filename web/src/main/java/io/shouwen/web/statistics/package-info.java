/** The monthly statistics, and whether they are what the cases amount to. */
@org.jspecify.annotations.NullMarked
package io.shouwen.web.statistics;
