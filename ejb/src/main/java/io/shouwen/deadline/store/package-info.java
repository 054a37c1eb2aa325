/** Keeps policies and deadlines. */
@org.jspecify.annotations.NullMarked
package io.shouwen.deadline.store;
