/**
 * Who changed what: every change passes one gate in the persistence layer, which writes an
 * entry for each transaction and subject, in that transaction; entries are sealed into a chain that
 * shows what was tampered with.
 *
 * <p>An entry holds no personal data: names, numbers and units are masked, free texts are a length
 * and a fingerprint, so that nothing of it has to be rewritten when a customer is anonymised. What
 * is kept of which field is written in {@code kept.properties}.
 *
 * <p>Decision: docs/decisions/010-audit-in-the-persistence-layer.md.
 */
@org.jspecify.annotations.NullMarked
package io.shouwen.audit;
