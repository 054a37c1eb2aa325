package io.shouwen.calendar.boundary;

import io.shouwen.calendar.domain.CalendarChange;
import io.shouwen.calendar.domain.DayMark;
import io.shouwen.calendar.domain.DayType;
import io.shouwen.calendar.domain.KeptCalendar;
import io.shouwen.calendar.domain.SpecialDay;
import io.shouwen.calendar.store.CalendarStore;
import io.shouwen.organization.boundary.Callers;
import io.shouwen.organization.domain.Actor;
import io.shouwen.shared.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The one gate that every change of a calendar passes, inside the transaction of its caller:
 * whether the person may, whether they saw the current version, and who did it for the history.
 */
@ApplicationScoped
public class CalendarGate {
  @Inject private CalendarDesk desk;
  @Inject private CalendarStore calendars;
  @Inject private Callers callers;
  @Inject private Clock clock;
  @Inject private Event<CalendarChanged> changed;

  @SuppressWarnings("NullAway.Init")
  public CalendarGate() {}

  /** Makes a company's own calendar. */
  public void create(long companyId) {
    requireChangeable(companyId);
    KeptCalendar group = calendars.locked(calendars.ofGroup());
    RuleViolation.unless(calendars.ofCompany(companyId).isEmpty(), "calendar.own-already");
    CalendarChange.Who who = who();
    KeptCalendar own = KeptCalendar.ofCompany(companyId, desk.zone(companyId), group, who.at());
    calendars.add(own);
    calendars.add(CalendarChange.created(own.id(), who));
  }

  /** Does the work with the calendar, which nobody else changes meanwhile. */
  public void change(CalendarRef ref, BiConsumer<KeptCalendar, CalendarChange.Who> work) {
    KeptCalendar calendar = calendars.locked(required(ref));
    calendar.requireVersion(ref.version());
    Instant before = calendar.changedAt();
    work.accept(calendar, who());
    calendars.flush();
    if (!Objects.equals(before, calendar.changedAt())) {
      changed.fire(new CalendarChanged(calendar.companyId()));
    }
  }

  /** The calendar, if the caller may change it and saw what it is now. */
  KeptCalendar required(CalendarRef ref) {
    requireChangeable(ref.companyId());
    return desk.ownOf(ref.companyId()).orElseThrow(() -> new RuleViolation("calendar.no-own"));
  }

  private void requireChangeable(@Nullable Long companyId) {
    desk.requireVisible(companyId);
    RuleViolation.unless(desk.changeable(companyId), "calendar.not-yours");
  }

  /**
   * Sets a day and writes it down; nothing when the calendar says so already.
   *
   * @param source the file's name, or null when a person sets it
   */
  public void set(
      KeptCalendar calendar,
      LocalDate on,
      DayType type,
      String name,
      @Nullable String source,
      CalendarChange.Who who) {
    Optional<SpecialDay> known = calendars.day(calendar.id(), on);
    SpecialDay day = known.orElseGet(() -> new SpecialDay(calendar.id(), on, type, name));
    DayMark before = known.map(k -> new DayMark(k.type(), k.name())).orElse(null);
    day.become(type, name);
    DayMark after = new DayMark(day.type(), day.name());
    if (after.equals(before)) {
      return;
    }
    if (known.isEmpty()) {
      calendars.add(day);
    }
    calendars.add(CalendarChange.day(calendar.id(), on, before, after, source, who));
    calendar.changed(who.at());
  }

  private CalendarChange.Who who() {
    Actor actor = callers.current();
    return new CalendarChange.Who(actor.staffId(), actor.name(), clock.instant());
  }
}
