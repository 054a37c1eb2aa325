/** The changes of a transaction as the persistence layer sees them, and the tables of the audit. */
@org.jspecify.annotations.NullMarked
package io.shouwen.audit.store;
