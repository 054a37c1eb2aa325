/** REST for partners: resources that show and collect, never decide. */
@NullMarked
package io.shouwen.api;

import org.jspecify.annotations.NullMarked;
