package io.shouwen.importing.domain;

/** What is known of one row. */
public enum RowState {
  /** Not looked at with the present mapping. */
  UNCHECKED,
  /** Can go in. */
  GOOD,
  /** Cannot go in; its problems say why. */
  BAD,
  /** Was in before this import. */
  KNOWN,
  /** Went in with this import. */
  IMPORTED
}
