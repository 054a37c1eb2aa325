package io.shouwen.deadline.domain;

/** Why a clock may be paused, and for nothing else (T-6). */
public enum PauseReason {
  CUSTOMER,
  THIRD_PARTY,
  /** An appointment that the customer chose. */
  APPOINTMENT
}
