/** Decisions that wait for a manager: more time (T-4), compensation above authority (H-3). */
@org.jspecify.annotations.NullMarked
package io.shouwen.web.approval;
