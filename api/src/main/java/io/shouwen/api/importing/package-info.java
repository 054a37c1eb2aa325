/** Import of complaints from a file, as its steps. */
@NullMarked
package io.shouwen.api.importing;

import org.jspecify.annotations.NullMarked;
