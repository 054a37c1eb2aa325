/**
 * Decisions that somebody of a higher rank has to take (T-4, R-3). Knows no case: a request carries
 * the kind and id of its subject, and its decision is an event that the feature of the subject
 * observes inside the transaction.
 *
 * <p>Invariants: nobody decides what they asked for, neither themselves nor through a deputy; each
 * request is decided once; it has a time limit of its own.
 */
@org.jspecify.annotations.NullMarked
package io.shouwen.approval;
