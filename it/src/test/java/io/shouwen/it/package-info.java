/**
 * Tests of what ships. Classes in this package and below run inside the server, deployed beside the
 * built archive, once on H2 and once on PostgreSQL. What looks from outside lives in {@code
 * io.shouwen.it.outside}.
 */
@NullMarked
package io.shouwen.it;

import org.jspecify.annotations.NullMarked;
