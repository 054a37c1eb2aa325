/** The one search box: a case number jumps to the case, anything else lists cases and customers. */
@org.jspecify.annotations.NullMarked
package io.shouwen.web.search;
