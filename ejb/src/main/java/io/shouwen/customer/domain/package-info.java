/** The customer and the residence in units; masking of personal data (C-11). */
@org.jspecify.annotations.NullMarked
package io.shouwen.customer.domain;
