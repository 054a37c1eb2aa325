/**
 * REST for partners, under {@code /api}, described by {@code /api/openapi.json}. Resources show and
 * collect, never decide: they read a request into a record, call one boundary, and answer with its
 * record. Every refusal is a problem document (RFC 9457) with a sentence in the caller's language.
 */
@NullMarked
package io.shouwen.api;

import org.jspecify.annotations.NullMarked;
