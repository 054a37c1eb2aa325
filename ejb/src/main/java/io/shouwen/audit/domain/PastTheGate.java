package io.shouwen.audit.domain;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A statement that changes rows without the audit's gate noticing, because it is nobody's change.
 * Without it a store changes entities only by their verbs; a test looks.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface PastTheGate {
  /** Why it is nobody's change. */
  String value();
}
