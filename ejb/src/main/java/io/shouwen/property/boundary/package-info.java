/** Find a unit or a building while typing. */
@org.jspecify.annotations.NullMarked
package io.shouwen.property.boundary;
