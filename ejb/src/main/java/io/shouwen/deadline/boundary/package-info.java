/** Deadlines for the other features, and what happens by itself. */
@org.jspecify.annotations.NullMarked
package io.shouwen.deadline.boundary;
