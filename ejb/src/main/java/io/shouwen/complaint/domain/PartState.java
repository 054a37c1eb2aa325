package io.shouwen.complaint.domain;

/** Where one department's part stands (H-1). */
public enum PartState {
  SENT,
  SIGNED,
  RETURNED,
  DONE
}
