package io.shouwen.complaint.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A single figure of the business, by name. */
@Entity
@Table(name = "setting")
@SuppressWarnings("UnusedVariable") // queries read what this class only writes
public class Setting {
  /** The names; each has a row from the first migration. */
  public enum Name {
    PROMISE_FACTOR_PERCENT,
    TIMES_RAISED_FOR_MAJOR,
    LIMITS_FROM_ENTRY_AFTER_DAYS,
    DAYS_UNSOLVED_FOR_MAJOR
  }

  @Id private String name;

  @Column(name = "figure")
  private int figure;

  @SuppressWarnings("NullAway.Init")
  protected Setting() {}

  public int figure() {
    return figure;
  }
}
