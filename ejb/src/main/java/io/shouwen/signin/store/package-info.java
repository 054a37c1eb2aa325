/** The database. */
@NullMarked
package io.shouwen.signin.store;

import org.jspecify.annotations.NullMarked;
