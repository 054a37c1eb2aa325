/**
 * What HTTP asks of every resource: versions, pages with links, strict parameters, safe headers.
 */
@NullMarked
package io.shouwen.api.http;

import org.jspecify.annotations.NullMarked;
