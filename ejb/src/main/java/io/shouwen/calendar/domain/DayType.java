package io.shouwen.calendar.domain;

/** What kind of day it is (T-2). */
public enum DayType {
  WORKING_DAY,
  REST_DAY,
  PUBLIC_HOLIDAY,
  /** 调休补班: a day at the weekend that is worked in exchange for a holiday. */
  MAKE_UP_DAY;

  /** True for days on which the company works at all. */
  public boolean works() {
    return this == WORKING_DAY || this == MAKE_UP_DAY;
  }
}
