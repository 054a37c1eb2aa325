package io.shouwen.complaint.domain;

/** How content the customer is after the work (H-6). */
public enum Satisfaction {
  SATISFIED,
  BASICALLY_SATISFIED,
  DISSATISFIED
}
