package io.shouwen.notice.domain;

/** How far a message is on its way out. */
public enum OutboxState {
  QUEUED,
  SENT,
  /** Not sent within the time; stays until somebody sends it again. */
  GIVEN_UP
}
