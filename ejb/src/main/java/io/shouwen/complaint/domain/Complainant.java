package io.shouwen.complaint.domain;

/** Who complains (C-1). */
public enum Complainant {
  CUSTOMER,
  ON_BEHALF,
  ANONYMOUS
}
