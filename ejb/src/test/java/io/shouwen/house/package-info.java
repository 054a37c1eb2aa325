/** The rules of the house, checked on every build. */
@NullMarked
package io.shouwen.house;

import org.jspecify.annotations.NullMarked;
