/** Home: what waits for the person who looks, and why (N-1). */
@org.jspecify.annotations.NullMarked
package io.shouwen.web.todo;
