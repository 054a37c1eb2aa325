/**
 * Strange inputs for the server as it ships: made from its own description, by chance and again.
 */
@NullMarked
package io.shouwen.it.fuzz;

import org.jspecify.annotations.NullMarked;
