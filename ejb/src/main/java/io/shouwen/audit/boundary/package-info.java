/** The gate, the search of administrators, sealing and verification. */
@org.jspecify.annotations.NullMarked
package io.shouwen.audit.boundary;
