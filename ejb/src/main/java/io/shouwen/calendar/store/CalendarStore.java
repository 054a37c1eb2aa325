package io.shouwen.calendar.store;

import io.shouwen.calendar.boundary.CalendarChoice;
import io.shouwen.calendar.boundary.ChangeView;
import io.shouwen.calendar.domain.CalendarChange;
import io.shouwen.calendar.domain.KeptCalendar;
import io.shouwen.calendar.domain.SpecialDay;
import io.shouwen.shared.Page;
import io.shouwen.shared.PageRequest;
import io.shouwen.shared.Unscoped;
import io.shouwen.shared.Unscoped.Because;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finders of calendars, their special days and what was changed of them. */
@ApplicationScoped
@Unscoped(Because.COMMON)
public class CalendarStore {
  private static final int MOST_COMPANIES = 500;

  @PersistenceContext private EntityManager entities;

  @SuppressWarnings("NullAway.Init")
  public CalendarStore() {}

  /** Inserted at once, for days and history refer to it by its id. */
  public void add(KeptCalendar calendar) {
    entities.persist(calendar);
    entities.flush();
  }

  public void add(SpecialDay day) {
    entities.persist(day);
  }

  public void add(CalendarChange change) {
    entities.persist(change);
  }

  public void remove(SpecialDay day) {
    entities.remove(day);
  }

  /** Writes what was changed, so that the version that a view names is the new one. */
  public void flush() {
    entities.flush();
  }

  public KeptCalendar ofGroup() {
    return entities
        .createQuery("select c from KeptCalendar c where c.companyId is null", KeptCalendar.class)
        .getSingleResult();
  }

  public Optional<KeptCalendar> ofCompany(long companyId) {
    return entities
        .createQuery(
            "select c from KeptCalendar c where c.companyId = :company", KeptCalendar.class)
        .setParameter("company", companyId)
        .getResultStream()
        .findFirst();
  }

  /** To change it: a second one waits until the first is done, and then sees its version. */
  public KeptCalendar locked(KeptCalendar calendar) {
    entities.refresh(calendar, LockModeType.PESSIMISTIC_WRITE);
    return calendar;
  }

  /** What the calendar of a company is made of; empty for a company that is none. One statement. */
  public Optional<CalendarStamp> stampOfCompany(long companyId) {
    List<?> rows =
        entities
            .createNativeQuery(
                """
                select c.time_zone, g.version, o.version from company c
                join calendar g on g.company_id is null
                left join calendar o on o.company_id = c.id
                where c.id = ?1
                """)
            .setParameter(1, companyId)
            .getResultList();
    return rows.stream().map(row -> stamp((@Nullable Object[]) row)).findFirst();
  }

  /** What the group's calendar is made of. */
  public CalendarStamp stampOfGroup() {
    KeptCalendar group = ofGroup();
    return new CalendarStamp(group.timeZone(), group.version(), null);
  }

  private static CalendarStamp stamp(@Nullable Object[] row) {
    Object own = row[2];
    return new CalendarStamp(
        ZoneId.of(String.valueOf(row[0])),
        row[1] instanceof Number version ? version.longValue() : 0,
        own instanceof Number version ? Long.valueOf(version.longValue()) : null);
  }

  /** All special days of a calendar, in order. */
  public List<SpecialDay> days(long calendarId) {
    return entities
        .createQuery(
            "select d from SpecialDay d where d.calendarId = :calendar order by d.onDay",
            SpecialDay.class)
        .setParameter("calendar", calendarId)
        .getResultList();
  }

  public Optional<SpecialDay> day(long calendarId, LocalDate onDay) {
    return entities
        .createQuery(
            "select d from SpecialDay d where d.calendarId = :calendar and d.onDay = :day",
            SpecialDay.class)
        .setParameter("calendar", calendarId)
        .setParameter("day", onDay)
        .getResultStream()
        .findFirst();
  }

  /** The years of which a calendar has special days of its own. */
  public Set<Integer> years(long calendarId) {
    Set<Integer> years = new HashSet<>();
    days(calendarId).forEach(day -> years.add(day.onDay().getYear()));
    return years;
  }

  /** Every calendar that is kept: the group's and those of companies. */
  public List<KeptCalendar> all() {
    return entities
        .createQuery("select c from KeptCalendar c order by c.id", KeptCalendar.class)
        .setMaxResults(MOST_COMPANIES)
        .getResultList();
  }

  /**
   * The companies that have a project among these, by code.
   *
   * @param projectIds null for all companies
   */
  public List<CalendarChoice> companies(@Nullable Set<Long> projectIds) {
    if (projectIds != null && projectIds.isEmpty()) {
      return List.of();
    }
    var query =
        entities.createQuery(
            "select new io.shouwen.calendar.boundary.CalendarChoice(c.id, c.name) from Company c"
                + (projectIds == null
                    ? ""
                    : " where exists (select p from Project p where p.companyId = c.id and p.id in"
                        + " :projects)")
                + " order by c.code",
            CalendarChoice.class);
    if (projectIds != null) {
      query.setParameter("projects", projectIds);
    }
    return query.setMaxResults(MOST_COMPANIES).getResultList();
  }

  /** The zone and, by the way, whether there is such a company. */
  public Optional<ZoneId> zone(long companyId) {
    return entities
        .createQuery("select c.timeZone from Company c where c.id = :company", String.class)
        .setParameter("company", companyId)
        .getResultStream()
        .findFirst()
        .map(ZoneId::of);
  }

  /** The projects of a company. */
  public Set<Long> projects(long companyId) {
    return new HashSet<>(
        entities
            .createQuery("select p.id from Project p where p.companyId = :company", Long.class)
            .setParameter("company", companyId)
            .getResultList());
  }

  /** What was changed of a calendar, the newest first. */
  public Page<ChangeView> changes(long calendarId, PageRequest wanted) {
    List<ChangeView> rows =
        entities
            .createQuery(
                """
                select new io.shouwen.calendar.boundary.ChangeView(c.happenedAt, c.actorName,
                  c.kind, c.weekday, c.onDay, c.typeBefore, c.textBefore, c.typeAfter, c.textAfter,
                  c.source)
                from CalendarChange c where c.calendarId = :calendar order by c.id desc
                """,
                ChangeView.class)
            .setParameter("calendar", calendarId)
            .setFirstResult(wanted.offset())
            .setMaxResults(wanted.size())
            .getResultList();
    long total =
        entities
            .createQuery(
                "select count(c) from CalendarChange c where c.calendarId = :calendar", Long.class)
            .setParameter("calendar", calendarId)
            .getSingleResult();
    return new Page<>(rows, wanted.number(), wanted.size(), Math.min(total, Page.COUNT_CAP));
  }
}
