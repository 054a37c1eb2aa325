/** Due times, their states and their explanation; policies; plain Java. */
@org.jspecify.annotations.NullMarked
package io.shouwen.deadline.domain;
