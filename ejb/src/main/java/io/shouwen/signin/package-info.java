/**
 * How people get in and how long they stay: what an installation needs before it serves anybody,
 * failed sign-ins that slow down, sessions that end.
 *
 * <p>Invariants: in any mode but the demo nothing is served while something needed is missing; a
 * secret is never written down; nobody is locked out for good.
 */
@NullMarked
package io.shouwen.signin;

import org.jspecify.annotations.NullMarked;
