package io.shouwen.complaint.domain;

/** Whose responsibility the investigation found (H-2). */
public enum Responsibility {
  OURS,
  CUSTOMER,
  NEIGHBOUR,
  SHARED,
  THIRD_PARTY
}
