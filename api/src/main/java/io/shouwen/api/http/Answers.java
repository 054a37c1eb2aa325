package io.shouwen.api.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a method answers that returns a {@code Response}: for the test of the description. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Answers {
  /** The type of the body; {@code Void} for one that is no JSON. */
  Class<?> value();

  /** The status when all went well. */
  int status();
}
