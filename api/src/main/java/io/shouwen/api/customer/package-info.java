/** Customers: find, read, enter. */
@NullMarked
package io.shouwen.api.customer;

import org.jspecify.annotations.NullMarked;
