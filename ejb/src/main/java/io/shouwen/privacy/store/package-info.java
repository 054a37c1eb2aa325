/** Reads and overwrites across features, for personal data is everywhere. */
@org.jspecify.annotations.NullMarked
package io.shouwen.privacy.store;
