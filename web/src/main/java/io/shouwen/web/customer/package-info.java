/** Customers: the list and the archive card. */
@org.jspecify.annotations.NullMarked
package io.shouwen.web.customer;
