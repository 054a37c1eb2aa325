/** The alarm clock of the outbox. */
@org.jspecify.annotations.NullMarked
package io.shouwen.notice.schedule;
