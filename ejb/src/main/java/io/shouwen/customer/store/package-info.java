/** Finders of customers. */
@org.jspecify.annotations.NullMarked
package io.shouwen.customer.store;
