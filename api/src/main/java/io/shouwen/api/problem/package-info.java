/**
 * Refusals as problem documents (RFC 9457): what a rule refuses, what cannot be understood, what
 * the server itself turns away, and what nobody foresaw.
 */
@NullMarked
package io.shouwen.api.problem;

import org.jspecify.annotations.NullMarked;
