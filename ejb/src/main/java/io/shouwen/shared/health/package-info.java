/**
 * What the server's health check asks. Lies in a jar of its own among the libraries of the archive:
 * the server finds health checks there, and not in the jar of the business.
 */
@org.jspecify.annotations.NullMarked
package io.shouwen.shared.health;
