package io.shouwen.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says why a store, or one of its methods, asks the database without the {@link Reach} of the
 * person who wants to know. Whoever asks so answers for it; the leak test tries it.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Unscoped {
  Because value();

  /** The reasons that there are. */
  enum Because {
    /** It asks for the rows of the person who asks, by their own id. */
    OWN,
    /** It asks for what belongs to something that the gate let the person in to, by its id. */
    LET_IN,
    /** Nobody asks: it happens by itself, or to whom something is told is decided elsewhere. */
    BY_ITSELF,
    /** It is the same for everybody: settings, policies, calendars, the organisation. */
    COMMON
  }
}
