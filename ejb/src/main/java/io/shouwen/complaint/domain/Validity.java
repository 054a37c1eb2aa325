package io.shouwen.complaint.domain;

/** 有效/无效 (C-8); undecided until somebody says so. */
public enum Validity {
  UNDECIDED,
  VALID,
  INVALID_PROPOSED,
  INVALID
}
