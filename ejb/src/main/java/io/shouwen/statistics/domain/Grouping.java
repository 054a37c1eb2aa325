package io.shouwen.statistics.domain;

/** By what the monthly report has its rows (I-1). */
public enum Grouping {
  PROJECT,
  DEPARTMENT,
  CATEGORY,
  SEVERITY,
  CHANNEL,
  VALIDITY
}
