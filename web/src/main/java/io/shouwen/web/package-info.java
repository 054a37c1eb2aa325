/** The pages: beans that show and collect, never decide. */
@NullMarked
package io.shouwen.web;

import org.jspecify.annotations.NullMarked;
