package io.shouwen.notice.domain;

/** The figures of sending with their bounds, both inclusive; each has a row from the migration. */
public enum FigureName {
  FIRST_RETRY_SECONDS(5, 86_400),
  LONGEST_RETRY_SECONDS(5, 86_400),
  GIVE_UP_AFTER_HOURS(1, 720),
  SETTLE_SECONDS(0, 3_600),
  QUIET_FROM_MINUTE(0, 1_439),
  QUIET_TO_MINUTE(0, 1_439),
  KEEP_SENT_DAYS(2, 3_650);

  private final int least;
  private final int most;

  FigureName(int least, int most) {
    this.least = least;
    this.most = most;
  }

  public int least() {
    return least;
  }

  public int most() {
    return most;
  }
}
