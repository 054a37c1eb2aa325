/** The way in for printing. */
@org.jspecify.annotations.NullMarked
package io.shouwen.paperform.boundary;
