/** Keeps requests. */
@org.jspecify.annotations.NullMarked
package io.shouwen.approval.store;
