package io.shouwen.calendar.boundary;

import io.shouwen.calendar.domain.DayMark;
import io.shouwen.calendar.domain.KeptCalendar;
import io.shouwen.calendar.domain.NextYear;
import io.shouwen.calendar.domain.WorkPeriod;
import io.shouwen.calendar.domain.WorkingCalendar;
import io.shouwen.calendar.store.CalendarStore;
import io.shouwen.organization.boundary.Callers;
import io.shouwen.organization.domain.Scope;
import io.shouwen.shared.Page;
import io.shouwen.shared.PageRequest;
import io.shouwen.shared.RuleViolation;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * When companies work, for everybody to read (T-2). {@link #timekeeping} and {@link #ofGroup} are
 * for other features, also for timers, and ask for no scope; the rest is for pages and shows nobody
 * a company outside of their scope.
 */
@Stateless
@PermitAll
public class CalendarQueries {
  private static final int WEEK = 7;

  @Inject private CalendarDesk desk;
  @Inject private CalendarStore calendars;
  @Inject private Callers callers;
  @Inject private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public CalendarQueries() {}

  /**
   * What counts as working time for a company: by its own calendar or else the group's, in its own
   * zone. One statement as long as nothing was changed.
   *
   * @throws RuleViolation {@code calendar.unknown-company}
   */
  public WorkingCalendar timekeeping(long companyId) {
    return desk.counting(companyId);
  }

  /** What counts as working time for the group. */
  public WorkingCalendar ofGroup() {
    return desk.counting();
  }

  /** The companies in the caller's scope, by code. */
  public List<CalendarChoice> companies() {
    Scope scope = callers.current().scope();
    return calendars.companies(scope.group() ? null : scope.projectIds());
  }

  /**
   * The calendar that counts for a company, or the group's for null.
   *
   * @throws RuleViolation {@code calendar.unknown-company}
   */
  public CalendarView of(@Nullable Long companyId) {
    desk.requireVisible(companyId);
    KeptCalendar calendar = desk.of(companyId);
    boolean own = companyId == null || calendar.companyId() != null;
    String name =
        companies().stream()
            .filter(choice -> companyId != null && choice.companyId() == companyId)
            .map(CalendarChoice::name)
            .findFirst()
            .orElse(null);
    return new CalendarView(
        companyId,
        name,
        own,
        desk.changeable(companyId),
        calendar.version(),
        desk.zone(companyId),
        calendar.groupDays(),
        IntStream.rangeClosed(KeptCalendar.ORDINARY, WEEK)
            .mapToObj(
                day ->
                    new CalendarView.DayPeriods(day, WorkPeriod.written(calendar.periodsOf(day))))
            .toList(),
        calendar.changedAt());
  }

  /**
   * Every day of a year, in order.
   *
   * @param companyId null for the group's calendar
   * @param year 1 to 9999
   * @throws RuleViolation {@code calendar.unknown-company}
   */
  public List<DayView> year(@Nullable Long companyId, int year) {
    LocalDate first = LocalDate.of(year, 1, 1);
    return days(companyId, first, first.lengthOfYear());
  }

  /**
   * So many days from the first one on, in order.
   *
   * @param companyId null for the group's calendar
   * @throws RuleViolation {@code calendar.unknown-company}
   */
  public List<DayView> days(@Nullable Long companyId, LocalDate first, int many) {
    desk.requireVisible(companyId);
    WorkingCalendar counting = companyId == null ? desk.counting() : desk.counting(companyId);
    KeptCalendar calendar = desk.of(companyId);
    Map<LocalDate, DayMark> all = desk.marks(calendar);
    Set<LocalDate> own =
        companyId == null || calendar.companyId() != null
            ? desk.ownMarks(calendar).keySet()
            : Set.of();
    return first
        .datesUntil(first.plusDays(many))
        .map(
            day -> {
              DayMark mark = all.get(day);
              return new DayView(
                  day,
                  counting.typeOf(day),
                  mark == null ? "" : mark.name(),
                  mark != null,
                  own.contains(day),
                  WorkPeriod.written(counting.periodsOn(day)));
            })
        .toList();
  }

  /**
   * What was changed of a company's own calendar, or of the group's, the newest first; nothing for
   * a company without its own.
   *
   * @throws RuleViolation {@code calendar.unknown-company}
   */
  public Page<ChangeView> changes(@Nullable Long companyId, PageRequest wanted) {
    desk.requireVisible(companyId);
    return desk.ownOf(companyId)
        .map(calendar -> calendars.changes(calendar.id(), wanted))
        .orElseGet(() -> new Page<>(List.of(), wanted.number(), wanted.size(), 0));
  }

  /**
   * The next year when it is time to bring it in and the calendar knows nothing of it yet.
   *
   * @param companyId null for the group's calendar
   */
  public OptionalInt missingYear(@Nullable Long companyId) {
    KeptCalendar calendar = desk.of(companyId);
    Set<Integer> years = new HashSet<>(calendars.years(calendar.id()));
    if (calendar.companyId() != null && calendar.groupDays()) {
      years.addAll(calendars.years(calendars.ofGroup().id()));
    }
    ZoneId zone = desk.zone(companyId);
    return NextYear.missing(LocalDate.ofInstant(clock.instant(), zone), years);
  }
}
