/** Asking for decisions and taking them, for the features that own the subjects. */
@org.jspecify.annotations.NullMarked
package io.shouwen.approval.boundary;
