/** What stands out and what is overwritten. */
@org.jspecify.annotations.NullMarked
package io.shouwen.privacy.domain;
