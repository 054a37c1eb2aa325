package io.shouwen.notice.domain;

/** Why an attempt to send failed; each has a sentence, {@code label.DeliveryFailure.…}. */
public enum DeliveryFailure {
  /** No mail server, or no endpoint for the channel. */
  NOT_CONFIGURED,
  /** The person has no address or mobile number for the channel. */
  NO_ADDRESS,
  /** The endpoint lies inside our own network. */
  INNER_ADDRESS,
  /** The endpoint's name has no address. */
  UNKNOWN_HOST,
  /** Nobody answered at all. */
  UNREACHABLE,
  /** No whole answer in time. */
  TIMEOUT,
  /** The endpoint wanted us to go elsewhere. */
  REDIRECT,
  /** Answered with a status other than success. */
  STATUS,
  /** Answered, but not in its own language. */
  GARBAGE,
  /** Answered that it does not take the message. */
  REFUSED,
  /** The person left before it was sent. */
  LEFT;

  /** True when the next message to the same place would fail in the same way. */
  public boolean ofThePlace() {
    return switch (this) {
      case NOT_CONFIGURED, INNER_ADDRESS, UNKNOWN_HOST, UNREACHABLE, TIMEOUT, REDIRECT -> true;
      case NO_ADDRESS, STATUS, GARBAGE, REFUSED, LEFT -> false;
    };
  }
}
