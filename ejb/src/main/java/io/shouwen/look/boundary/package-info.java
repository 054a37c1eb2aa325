/** Where looks are written down. */
@org.jspecify.annotations.NullMarked
package io.shouwen.look.boundary;
