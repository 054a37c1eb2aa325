package io.shouwen.deadline.domain;

import java.io.Serializable;
import java.time.Instant;

/**
 * What happens by itself at an instant of a deadline (T-3).
 *
 * @param index tells several of a kind apart, from 0
 * @param at when; it is taken after this instant, for the due instant itself is in time
 */
public record DeadlineStep(Kind kind, int index, Instant at) implements Serializable {
  /** What is done. */
  public enum Kind {
    /** The person on whom it waits is reminded. */
    REMINDER,
    /** It was not done in time: recorded, and the first rank is told. */
    BREACH,
    /** Still not done: the next rank is told. */
    LADDER
  }
}
