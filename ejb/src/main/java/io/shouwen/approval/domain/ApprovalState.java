package io.shouwen.approval.domain;

/** Where a request stands. */
public enum ApprovalState {
  /** It waits. */
  ASKED,
  GRANTED,
  /** Granted, but not as asked: until another date (T-4). */
  GRANTED_OTHERWISE,
  REFUSED,
  /** Nobody decided before it lost its object. */
  LAPSED
}
