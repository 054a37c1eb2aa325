package io.shouwen.calendar.boundary;

import io.shouwen.calendar.domain.DayMark;
import io.shouwen.calendar.domain.DayType;
import io.shouwen.calendar.domain.KeptCalendar;
import io.shouwen.calendar.domain.SpecialDay;
import io.shouwen.calendar.domain.WorkingCalendar;
import io.shouwen.calendar.store.CalendarStamp;
import io.shouwen.calendar.store.CalendarStore;
import io.shouwen.organization.boundary.Callers;
import io.shouwen.organization.domain.Actor;
import io.shouwen.organization.domain.Role;
import io.shouwen.shared.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts calendars together for the doors of this feature: which one counts for a company, whose days
 * hold in it, who may see and change it. What counts is remembered as long as its versions stay the
 * same; asking for them is one small statement, so that a change on another node shows at once.
 */
@ApplicationScoped
public class CalendarDesk {
  /** The group's calendar among those remembered; no company has this id. */
  private static final long GROUP = 0;

  private final Map<Long, Counting> remembered = new ConcurrentHashMap<>();

  @Inject private Callers callers;
  @Inject private CalendarStore calendars;

  @SuppressWarnings("NullAway.Init")
  public CalendarDesk() {}

  private record Counting(CalendarStamp stamp, WorkingCalendar calendar) {}

  /** The group's, with its own zone. */
  public WorkingCalendar counting() {
    CalendarStamp stamp = calendars.stampOfGroup();
    return counting(GROUP, stamp, () -> calendars.ofGroup());
  }

  /**
   * A company's or else the group's, with the company's zone.
   *
   * @throws RuleViolation {@code calendar.unknown-company}
   */
  public WorkingCalendar counting(long companyId) {
    CalendarStamp stamp =
        calendars
            .stampOfCompany(companyId)
            .orElseThrow(() -> new RuleViolation("calendar.unknown-company"));
    return counting(companyId, stamp, () -> of(companyId));
  }

  private WorkingCalendar counting(
      long key, CalendarStamp stamp, java.util.function.Supplier<KeptCalendar> kept) {
    Counting known = remembered.get(key);
    if (known != null && known.stamp().equals(stamp)) {
      return known.calendar();
    }
    KeptCalendar calendar = kept.get();
    Map<LocalDate, DayType> special = new TreeMap<>();
    marks(calendar).forEach((day, mark) -> special.put(day, mark.type()));
    WorkingCalendar counting = calendar.counting(stamp.zone(), special);
    remembered.put(key, new Counting(stamp, counting));
    return counting;
  }

  /** The calendar that counts for a company, or the group's for null. */
  KeptCalendar of(@Nullable Long companyId) {
    return companyId == null
        ? calendars.ofGroup()
        : calendars.ofCompany(companyId).orElseGet(calendars::ofGroup);
  }

  /** The calendar that is kept for a company, or the group's for null. */
  Optional<KeptCalendar> ownOf(@Nullable Long companyId) {
    return companyId == null ? Optional.of(calendars.ofGroup()) : calendars.ofCompany(companyId);
  }

  /** The days that hold in a calendar: the group's, and over them its own. */
  public Map<LocalDate, DayMark> marks(KeptCalendar calendar) {
    Map<LocalDate, DayMark> marks = new TreeMap<>();
    if (calendar.companyId() != null && calendar.groupDays()) {
      marks.putAll(ownMarks(calendars.ofGroup()));
    }
    marks.putAll(ownMarks(calendar));
    return marks;
  }

  /** The days that a calendar itself says. */
  public Map<LocalDate, DayMark> ownMarks(KeptCalendar calendar) {
    Map<LocalDate, DayMark> marks = new TreeMap<>();
    for (SpecialDay day : calendars.days(calendar.id())) {
      marks.put(day.onDay(), new DayMark(day.type(), day.name()));
    }
    return marks;
  }

  public ZoneId zone(@Nullable Long companyId) {
    return companyId == null
        ? calendars.ofGroup().timeZone()
        : calendars
            .zone(companyId)
            .orElseThrow(() -> new RuleViolation("calendar.unknown-company"));
  }

  /**
   * Refuses to show the calendar of a company outside of the caller's scope; the group's is for
   * everybody.
   *
   * @throws RuleViolation {@code calendar.unknown-company}
   */
  public void requireVisible(@Nullable Long companyId) {
    RuleViolation.unless(
        companyId == null || sees(callers.current(), companyId), "calendar.unknown-company");
  }

  /** True when the caller is an administrator of all that the calendar counts for. */
  public boolean changeable(@Nullable Long companyId) {
    Actor actor = callers.current();
    return actor.is(Role.ADMINISTRATOR)
        && (actor.scope().group()
            || (companyId != null
                && sees(actor, companyId)
                && actor.scope().projectIds().containsAll(calendars.projects(companyId))));
  }

  private boolean sees(Actor actor, long companyId) {
    if (actor.scope().group()) {
      return calendars.zone(companyId).isPresent();
    }
    return calendars.projects(companyId).stream().anyMatch(actor.scope()::holds);
  }
}
