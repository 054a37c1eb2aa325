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
    DAYS_UNSOLVED_FOR_MAJOR,
    /** The most time that one extension may ask for (T-4). */
    EXTENSION_MOST_DAYS,
    /** Within what the customer is told that it takes longer. */
    TELL_CUSTOMER_WITHIN_HOURS
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
