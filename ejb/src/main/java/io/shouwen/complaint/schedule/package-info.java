/** When cases do something by themselves. */
@org.jspecify.annotations.NullMarked
package io.shouwen.complaint.schedule;
