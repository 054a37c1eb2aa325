/** What starts servers and databases for the tests; never deployed. */
@NullMarked
package io.shouwen.it.harness;

import org.jspecify.annotations.NullMarked;
