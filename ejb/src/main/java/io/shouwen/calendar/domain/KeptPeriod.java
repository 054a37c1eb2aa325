package io.shouwen.calendar.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A period as it is kept: of a weekday, 1 to 7, or of the ordinary day, 0; in minutes. */
@Embeddable
public class KeptPeriod {
  private static final int SECONDS = 60;
  private static final int DAY = 1440;

  private int weekday;

  @Column(name = "from_minute")
  private int fromMinute;

  @Column(name = "to_minute")
  private int toMinute;

  protected KeptPeriod() {}

  KeptPeriod(int weekday, WorkPeriod period) {
    this.weekday = weekday;
    this.fromMinute = period.from().toSecondOfDay() / SECONDS;
    int end = period.to().toSecondOfDay() / SECONDS;
    this.toMinute = end == 0 ? DAY : end;
  }

  int weekday() {
    return weekday;
  }

  WorkPeriod period() {
    return new WorkPeriod(time(fromMinute), time(toMinute));
  }

  private static LocalTime time(int minute) {
    return LocalTime.ofSecondOfDay((long) (minute % DAY) * SECONDS);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof KeptPeriod that
        && weekday == that.weekday
        && fromMinute == that.fromMinute
        && toMinute == that.toMinute;
  }

  @Override
  public int hashCode() {
    return Objects.hash(weekday, fromMinute, toMinute);
  }
}
