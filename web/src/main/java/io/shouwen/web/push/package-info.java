/** Tells open pages that something changed, so that they ask again (N-1). */
@org.jspecify.annotations.NullMarked
package io.shouwen.web.push;
