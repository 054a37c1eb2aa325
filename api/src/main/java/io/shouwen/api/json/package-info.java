/**
 * JSON in and out: requests are read into records and every mistake in them is named with its
 * place; records are written with all their components in their order, absent ones as null.
 */
@NullMarked
package io.shouwen.api.json;

import org.jspecify.annotations.NullMarked;
