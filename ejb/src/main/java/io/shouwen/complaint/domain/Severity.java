package io.shouwen.complaint.domain;

/** 轻微, 重要, 重大, in rising order (S-1 to S-3). */
public enum Severity {
  MINOR(1),
  IMPORTANT(2),
  MAJOR(3);

  private final int rank;

  Severity(int rank) {
    this.rank = rank;
  }

  /** 1 minor to 3 major. */
  public int rank() {
    return rank;
  }
}
