package io.shouwen.resolution.domain;

/** The kinds of problem of the authority matrix (H-3). */
public enum ProblemKind {
  PROPERTY_DAMAGE,
  PERSONAL_INJURY,
  SERVICE_FAILURE,
  WRONG_CHARGE,
  GOODWILL
}
