/** What two or more features need: the schema's migration, the clock, refusals, pages of a list. */
@NullMarked
package io.shouwen.shared;

import org.jspecify.annotations.NullMarked;
