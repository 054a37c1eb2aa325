package io.shouwen.calendar.domain;

import io.shouwen.shared.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A single day of a calendar that is otherwise than its weekday says (T-2). */
@Entity
@Table(name = "calendar_day")
public class SpecialDay {
  /** Longest name of a day. */
  public static final int LONGEST_NAME = 60;

  private static final int EARLIEST_YEAR = 2000;
  private static final int LATEST_YEAR = 2100;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "calendar_seq")
  private long id;

  @Column(name = "calendar_id")
  private long calendarId;

  @Column(name = "on_day")
  private LocalDate onDay;

  @Enumerated(EnumType.STRING)
  @Column(name = "day_type")
  private DayType type;

  private String name;

  @SuppressWarnings("NullAway.Init")
  protected SpecialDay() {}

  /**
   * @throws RuleViolation {@code calendar.day-implausible} before 2000 and after 2100, {@code
   *     calendar.name-too-long}
   */
  public SpecialDay(long calendarId, LocalDate onDay, DayType type, String name) {
    RuleViolation.unless(plausible(onDay), "calendar.day-implausible", onDay.toString());
    this.calendarId = calendarId;
    this.onDay = onDay;
    this.type = type;
    this.name = checked(name);
  }

  /** False for years that only a slip of the pen gives. */
  static boolean plausible(LocalDate day) {
    return day.getYear() >= EARLIEST_YEAR && day.getYear() <= LATEST_YEAR;
  }

  private static String checked(String name) {
    String said = name.strip();
    RuleViolation.unless(said.length() <= LONGEST_NAME, "calendar.name-too-long", LONGEST_NAME);
    return said;
  }

  /**
   * From now on it is another kind of day.
   *
   * @throws RuleViolation {@code calendar.name-too-long}
   */
  public void become(DayType otherType, String otherName) {
    this.type = otherType;
    this.name = checked(otherName);
  }

  public long id() {
    return id;
  }

  public long calendarId() {
    return calendarId;
  }

  public LocalDate onDay() {
    return onDay;
  }

  public DayType type() {
    return type;
  }

  /** What it is called; possibly empty. */
  public String name() {
    return name;
  }
}
