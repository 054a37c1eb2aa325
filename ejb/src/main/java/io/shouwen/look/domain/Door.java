package io.shouwen.look.domain;

/** From which place somebody looked. */
public enum Door {
  /** A page of the product. */
  PAGE,
  /** The interface for programs. */
  REST,
  /** Either; what somebody works on is shown in plain through both. */
  ANY
}
