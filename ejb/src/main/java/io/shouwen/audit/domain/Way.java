package io.shouwen.audit.domain;

/** Which way a change came in. */
public enum Way {
  /** The pages. */
  PAGE,
  /** A partner's program. */
  REST,
  /** By itself: what a time limit does, an import that goes on, the demo data. */
  SYSTEM
}
