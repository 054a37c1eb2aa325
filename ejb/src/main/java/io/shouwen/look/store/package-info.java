/** Keeps looks. */
@org.jspecify.annotations.NullMarked
package io.shouwen.look.store;
