/**
 * What every page stands on: language, texts, formats, navigation, refusals turned into sentences.
 *
 * <p>Invariants: texts come from bundles; a refusal keeps what was typed; an address of
 * another site is never followed.
 */
@org.jspecify.annotations.NullMarked
package io.shouwen.web.shared;
