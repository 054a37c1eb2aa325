/** Wakes up by time for files whose import was interrupted. */
@org.jspecify.annotations.NullMarked
package io.shouwen.importing.schedule;
