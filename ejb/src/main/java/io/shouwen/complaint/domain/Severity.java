package io.shouwen.complaint.domain;

/** 轻微, 重要, 重大, in rising order (S-1 to S-3). */
public enum Severity {
  MINOR,
  IMPORTANT,
  MAJOR
}
