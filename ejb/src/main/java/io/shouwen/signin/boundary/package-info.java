/** The ways in. */
@NullMarked
package io.shouwen.signin.boundary;

import org.jspecify.annotations.NullMarked;
