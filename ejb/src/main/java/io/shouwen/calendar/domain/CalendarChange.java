package io.shouwen.calendar.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who changed what of a calendar, and when. Written once. */
@Entity
@Table(name = "calendar_change")
@SuppressWarnings("UnusedVariable") // queries read what this class only writes
public class CalendarChange {
  private static final int LONGEST = 200;

  /** What was changed. */
  public enum Kind {
    /** A company got a calendar of its own. */
    CREATED,
    /** The periods of a weekday or of the ordinary day. */
    PERIODS,
    /** Whether the special days of the group hold too. */
    GROUP_DAYS,
    /** A single day was set. */
    DAY_SET,
    /** A single day is as its weekday says again. */
    DAY_REMOVED,
    /** A single day came from a file. */
    DAY_IMPORTED
  }

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "calendar_seq")
  private long id;

  @Column(name = "calendar_id")
  private long calendarId;

  @Column(name = "happened_at")
  private Instant happenedAt;

  @Column(name = "actor_id")
  private long actorId;

  @Column(name = "actor_name")
  private String actorName;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private @Nullable Integer weekday;

  @Column(name = "on_day")
  private @Nullable LocalDate onDay;

  @Enumerated(EnumType.STRING)
  @Column(name = "type_before")
  private @Nullable DayType typeBefore;

  @Enumerated(EnumType.STRING)
  @Column(name = "type_after")
  private @Nullable DayType typeAfter;

  @Column(name = "text_before")
  private @Nullable String textBefore;

  @Column(name = "text_after")
  private @Nullable String textAfter;

  private @Nullable String source;

  @SuppressWarnings("NullAway.Init")
  protected CalendarChange() {}

  private CalendarChange(long calendarId, Kind kind, Who actor) {
    this.calendarId = calendarId;
    this.kind = kind;
    this.happenedAt = actor.at();
    this.actorId = actor.id();
    this.actorName = actor.name();
  }

  /** Who changes, and when. */
  public record Who(long id, String name, Instant at) {}

  /** The calendar came into being. */
  public static CalendarChange created(long calendarId, Who actor) {
    return new CalendarChange(calendarId, Kind.CREATED, actor);
  }

  /** The periods of a weekday, 1 to 7, or of the ordinary day, 0. */
  public static CalendarChange periods(
      long calendarId, int weekday, String before, String after, Who actor) {
    CalendarChange change = new CalendarChange(calendarId, Kind.PERIODS, actor);
    change.weekday = weekday;
    change.textBefore = shortened(before);
    change.textAfter = shortened(after);
    return change;
  }

  /** The days of the group hold too, or no longer. */
  public static CalendarChange groupDays(long calendarId, boolean take, Who actor) {
    CalendarChange change = new CalendarChange(calendarId, Kind.GROUP_DAYS, actor);
    change.textBefore = String.valueOf(!take);
    change.textAfter = String.valueOf(take);
    return change;
  }

  /**
   * A single day.
   *
   * @param before what it was, or null when it was as its weekday says
   * @param after what it is, or null likewise
   * @param source the file's name, or null when a person set it
   */
  public static CalendarChange day(
      long calendarId,
      LocalDate onDay,
      @Nullable DayMark before,
      @Nullable DayMark after,
      @Nullable String source,
      Who actor) {
    Kind kind =
        source != null ? Kind.DAY_IMPORTED : after == null ? Kind.DAY_REMOVED : Kind.DAY_SET;
    CalendarChange change = new CalendarChange(calendarId, kind, actor);
    change.onDay = onDay;
    change.typeBefore = before == null ? null : before.type();
    change.textBefore = before == null ? null : before.name();
    change.typeAfter = after == null ? null : after.type();
    change.textAfter = after == null ? null : after.name();
    change.source = source == null ? null : shortened(source);
    return change;
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
