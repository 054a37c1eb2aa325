/** What two or more features need: refusals, the clock, pages of rows, converters. */
@org.jspecify.annotations.NullMarked
package io.shouwen.shared;
