package io.shouwen.deadline.domain;

/** Where a deadline stands (T-1). */
public enum DeadlineState {
  /** Its time counts. */
  RUNNING,
  /** Its clock stands still for a named reason (T-6); it has no due time meanwhile. */
  PAUSED,
  /** Done in time, at the due instant at the latest. */
  MET,
  /** Not done in time, whether it is done by now or not; never erased (T-5). */
  BREACHED,
  /** No longer owed, and not breached before. */
  CANCELLED
}
