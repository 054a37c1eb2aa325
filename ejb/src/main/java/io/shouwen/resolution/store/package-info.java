/** Finders of what handling leaves behind. */
@org.jspecify.annotations.NullMarked
package io.shouwen.resolution.store;
