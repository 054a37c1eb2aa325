/** What the tests add to the jar of the business, to hear what it tells people. */
@org.jspecify.annotations.NullMarked
package io.shouwen.it.listening;
