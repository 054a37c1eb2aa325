/** The rules for pages, checked on every build. */
@NullMarked
package io.shouwen.web.house;

import org.jspecify.annotations.NullMarked;
