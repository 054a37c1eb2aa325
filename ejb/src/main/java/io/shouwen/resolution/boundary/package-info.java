/** The ways in for handling a dispatched complaint. */
@org.jspecify.annotations.NullMarked
package io.shouwen.resolution.boundary;
