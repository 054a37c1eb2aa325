/** Seals every few seconds, verifies every night. */
@org.jspecify.annotations.NullMarked
package io.shouwen.audit.schedule;
