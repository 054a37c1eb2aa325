package io.shouwen.resolution.domain;

/**
 * The four severity grades of the compensation matrix (H-3), by what the customer lost, not the
 * case's severity.
 */
public enum Grade {
  SLIGHT,
  MODERATE,
  SERIOUS,
  SEVERE
}
