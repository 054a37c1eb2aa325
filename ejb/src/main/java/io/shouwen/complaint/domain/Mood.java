package io.shouwen.complaint.domain;

/** The customer's mood at reception (C-1). */
public enum Mood {
  CALM,
  UPSET,
  ANGRY
}
