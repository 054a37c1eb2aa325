/** Every door to the business as a stranger and as each role tries it. */
@org.jspecify.annotations.NullMarked
package io.shouwen.it.door;
