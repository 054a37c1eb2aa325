package io.shouwen.audit.domain;

/** What the verification finds. */
public enum Tampering {
  /** An entry says something else than when it was written, or two were exchanged. */
  ENTRY_CHANGED,
  /** An entry is gone. */
  ENTRY_REMOVED,
  /** An entry that the application did not write. */
  ENTRY_INSERTED,
  /** An entry of the application that was kept out of the chain. */
  ENTRY_KEPT_OUT,
  /** A link of the chain is another than when it was made. */
  SEAL_CHANGED,
  /** Links of the chain are gone. */
  SEAL_REMOVED,
  /** The end of the chain is gone, or was made anew. */
  TAIL_CUT
}
