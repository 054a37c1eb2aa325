/**
 * The pages of a complaint: taking it in, reading it, taking the next step with it.
 *
 * <p>Invariants: all three pages hold no view state, so that an expired session or a reload loses
 * nothing; what was typed is kept as text by field name, in the form, in the draft and after a
 * refusal. A case page shows exactly the steps that the business allows.
 */
@org.jspecify.annotations.NullMarked
package io.shouwen.web.complaint;
