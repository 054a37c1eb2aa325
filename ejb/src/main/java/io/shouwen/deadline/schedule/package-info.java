/** The alarm clock. */
@org.jspecify.annotations.NullMarked
package io.shouwen.deadline.schedule;
