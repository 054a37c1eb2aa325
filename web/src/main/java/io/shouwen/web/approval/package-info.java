/** Decisions that wait for a manager: compensation above the asker's authority (H-3). */
@org.jspecify.annotations.NullMarked
package io.shouwen.web.approval;
