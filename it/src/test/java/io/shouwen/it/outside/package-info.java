/** Tests that see what a person or a partner's program sees: the shipped server over HTTP. */
@NullMarked
package io.shouwen.it.outside;

import org.jspecify.annotations.NullMarked;
