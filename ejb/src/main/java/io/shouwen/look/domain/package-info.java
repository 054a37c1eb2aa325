/** What a look is. */
@org.jspecify.annotations.NullMarked
package io.shouwen.look.domain;
