package io.shouwen.resolution.domain;

/** Where a compensation stands: granted within one's own authority, or waiting for a rank (H-3). */
public enum CompensationState {
  REQUESTED,
  GRANTED,
  REFUSED
}
