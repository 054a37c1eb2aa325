/**
 * Telling people (N-2): what a feature says with {@link io.shouwen.shared.Notification} becomes a
 * notice inside the product and a message for each channel that the person chose.
 *
 * <p>Invariants: notice and messages are written in the transaction of the change; a message is
 * sent at least once, always with the same id; what could not be sent for a day is given up, shown,
 * and can be sent again; quiet hours never hold back what is urgent.
 *
 * <p>Decisions: the notice inside the product is always there, the other channels are chosen; a
 * message is worded when it is queued, a notice when it is read, in the reader's language; where a
 * message goes is looked up when it leaves, so that a corrected address serves a repeat.
 */
@org.jspecify.annotations.NullMarked
package io.shouwen.notice;
