/** The rules for resources, checked on every build. */
@NullMarked
package io.shouwen.api.house;

import org.jspecify.annotations.NullMarked;
