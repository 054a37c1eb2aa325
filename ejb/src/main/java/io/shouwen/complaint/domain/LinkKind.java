package io.shouwen.complaint.domain;

/** How two complaints belong together (C-6, C-9). */
public enum LinkKind {
  REPEAT_OF,
  SAME_CAUSE,
  RELATED
}
