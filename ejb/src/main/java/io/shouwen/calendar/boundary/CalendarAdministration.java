package io.shouwen.calendar.boundary;

import io.shouwen.calendar.domain.CalendarChange;
import io.shouwen.calendar.domain.DayMark;
import io.shouwen.calendar.domain.DayType;
import io.shouwen.calendar.domain.KeptCalendar;
import io.shouwen.calendar.domain.SpecialDay;
import io.shouwen.calendar.domain.WorkPeriod;
import io.shouwen.calendar.store.CalendarStore;
import io.shouwen.organization.domain.Role;
import io.shouwen.shared.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Keeping calendars (T-2), for administrators of all that a calendar counts for. Each change names
 * the version that was seen and is history; what changes nothing leaves no trace.
 */
@Stateless
@RolesAllowed(Role.Names.ADMINISTRATOR)
public class CalendarAdministration {
  @Inject private CalendarGate gate;
  @Inject private CalendarStore calendars;

  @SuppressWarnings("NullAway.Init")
  public CalendarAdministration() {}

  /**
   * Gives a company a calendar of its own, which begins as the group's is: the same periods, and
   * the group's special days as long as it does not say otherwise.
   *
   * @throws RuleViolation {@code calendar.unknown-company}, {@code calendar.not-yours}, {@code
   *     calendar.own-already}
   */
  public void giveOwn(long companyId) {
    gate.create(companyId);
  }

  /**
   * Replaces the periods of the days named.
   *
   * @param days weekdays 1 to 7, and 0 for the ordinary day, as people write them
   * @param groupDays whether the special days of the group hold too; of no meaning for the group's
   * @throws RuleViolation {@code calendar.stale}, {@code calendar.not-yours}, {@code
   *     calendar.no-own}, {@code calendar.period-unreadable}, {@code calendar.period-backwards},
   *     {@code calendar.periods-overlap}, {@code calendar.no-ordinary-day}
   */
  public void savePeriods(CalendarRef ref, List<CalendarView.DayPeriods> days, boolean groupDays) {
    gate.change(
        ref,
        (calendar, who) -> {
          for (CalendarView.DayPeriods day : days) {
            String before = WorkPeriod.written(calendar.periodsOf(day.weekday()));
            List<WorkPeriod> wanted = WorkPeriod.read(day.periods());
            String after = WorkPeriod.written(wanted);
            if (!before.equals(after)) {
              calendar.work(day.weekday(), wanted);
              calendars.add(
                  CalendarChange.periods(calendar.id(), day.weekday(), before, after, who));
              calendar.changed(who.at());
            }
          }
          if (calendar.companyId() != null && calendar.groupDays() != groupDays) {
            calendar.takeGroupDays(groupDays);
            calendars.add(CalendarChange.groupDays(calendar.id(), groupDays, who));
            calendar.changed(who.at());
          }
        });
  }

  /**
   * Says what a single day is.
   *
   * @throws RuleViolation {@code calendar.stale}, {@code calendar.not-yours}, {@code
   *     calendar.no-own}, {@code calendar.day-implausible}, {@code calendar.name-too-long}
   */
  public void setDay(CalendarRef ref, LocalDate day, DayType type, String name) {
    gate.change(ref, (calendar, who) -> gate.set(calendar, day, type, name, null, who));
  }

  /**
   * Lets a single day be again as its weekday says, or as the group's calendar says.
   *
   * @throws RuleViolation {@code calendar.stale}, {@code calendar.not-yours}, {@code
   *     calendar.no-own}, {@code calendar.day-of-group} when only the group's calendar names it
   */
  public void removeDay(CalendarRef ref, LocalDate day) {
    gate.change(
        ref,
        (calendar, who) -> {
          Optional<SpecialDay> own = calendars.day(calendar.id(), day);
          if (own.isEmpty()) {
            RuleViolation.unless(!ofGroup(calendar, day), "calendar.day-of-group");
            return;
          }
          SpecialDay special = own.get();
          DayMark before = new DayMark(special.type(), special.name());
          calendars.remove(special);
          calendars.add(CalendarChange.day(calendar.id(), day, before, null, null, who));
          calendar.changed(who.at());
        });
  }

  private boolean ofGroup(KeptCalendar calendar, LocalDate day) {
    return calendar.companyId() != null
        && calendar.groupDays()
        && calendars.day(calendars.ofGroup().id(), day).isPresent();
  }
}
