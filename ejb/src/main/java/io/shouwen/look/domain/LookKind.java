package io.shouwen.look.domain;

/** How somebody came to see personal data in plain. */
public enum LookKind {
  /** Masked values shown on request, on one page for one moment. */
  REVEAL,
  /** A case by somebody who works on it; once a day. */
  CASE,
  /** A customer's card by somebody of the desk; once a day. */
  CUSTOMER,
  /** Customers found by somebody of the desk; only counted. */
  SEARCH,
  /** A list as a file. */
  EXPORT,
  /** A paper form of a case. */
  PRINT,
  /** The report of what is held about a person. */
  REPORT
}
