/** The customer desk: find, enter, show. */
@org.jspecify.annotations.NullMarked
package io.shouwen.customer.boundary;
