/** Deputies for those on leave. */
@org.jspecify.annotations.NullMarked
package io.shouwen.web.absence;
