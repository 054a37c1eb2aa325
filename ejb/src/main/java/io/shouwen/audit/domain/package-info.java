/** What an entry says, how the chain holds together, and what is kept of which field. */
@org.jspecify.annotations.NullMarked
package io.shouwen.audit.domain;
