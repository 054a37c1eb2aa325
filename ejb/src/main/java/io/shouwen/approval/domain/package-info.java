/** A request and the rules of its decision; plain Java. */
@org.jspecify.annotations.NullMarked
package io.shouwen.approval.domain;
