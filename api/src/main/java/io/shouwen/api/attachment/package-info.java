/** Files of a case: list, add, fetch. */
@NullMarked
package io.shouwen.api.attachment;

import org.jspecify.annotations.NullMarked;
