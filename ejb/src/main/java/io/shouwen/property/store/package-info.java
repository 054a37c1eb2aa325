/** Finders of buildings and units. */
@org.jspecify.annotations.NullMarked
package io.shouwen.property.store;
