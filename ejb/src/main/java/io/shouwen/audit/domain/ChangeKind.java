package io.shouwen.audit.domain;

/** What happened to a row. */
public enum ChangeKind {
  ADDED,
  CHANGED,
  REMOVED
}
