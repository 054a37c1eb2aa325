package io.shouwen.complaint.domain;

/** How the customer was spoken to (C-3). */
public enum ContactMethod {
  TELEPHONE,
  MEETING,
  MESSAGE,
  LETTER,
  HOME_VISIT
}
