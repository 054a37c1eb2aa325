package io.shouwen.complaint.domain;

/** What has a time limit (handbook section 5); the figures are data. */
public enum Obligation {
  SIGN,
  SOLVE,
  FOLLOW_UP
}
