package io.shouwen.api.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The query parameters that a method takes, as the components of a record. A method without it
 * takes none. What is not known is refused: a misspelt filter must not answer with everything.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface QueryOf {
  /** The record that {@link Query} makes of the parameters. */
  Class<? extends Record> value();
}
