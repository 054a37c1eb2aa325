/** The rules. */
@NullMarked
package io.shouwen.signin.domain;

import org.jspecify.annotations.NullMarked;
