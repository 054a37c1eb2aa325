package io.shouwen.organization.domain;

/** Which people of the directory are listed. */
public enum Listed {
  /** Those who are there. */
  HERE,
  /** Of those the ones whose last day is known. */
  LEAVING,
  /** Those who are gone. */
  LEFT
}
