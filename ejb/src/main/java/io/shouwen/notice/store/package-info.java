/** Finders of notices, messages on their way out, and the settings of both. */
@org.jspecify.annotations.NullMarked
package io.shouwen.notice.store;
