/** Files on their way in, their rows, and what is known of earlier ones. */
@org.jspecify.annotations.NullMarked
package io.shouwen.importing.store;
