package io.shouwen.calendar.domain;

import io.shouwen.shared.RuleViolation;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A calendar as administrators keep it: the group's, which holds wherever a company has none of its
 * own, or a company's. A company's has its own periods; the special days of the group hold in it
 * too, unless it says otherwise, and its own lie over them (T-2). Each change makes a new version.
 */
@Entity
@Table(name = "calendar")
public class KeptCalendar {
  /** The weekday of the ordinary day among the periods. */
  public static final int ORDINARY = 0;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "calendar_seq")
  @SequenceGenerator(name = "calendar_seq", sequenceName = "calendar_seq", allocationSize = 50)
  private long id;

  @Version private long version;

  @Column(name = "kept_for")
  private String keptFor;

  @Column(name = "company_id")
  private @Nullable Long companyId;

  @Column(name = "time_zone")
  private String timeZone;

  @Column(name = "group_days")
  private boolean groupDays;

  @Column(name = "changed_at")
  private Instant changedAt;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "calendar_period", joinColumns = @JoinColumn(name = "calendar_id"))
  private Set<KeptPeriod> periods = new HashSet<>();

  @SuppressWarnings("NullAway.Init")
  protected KeptCalendar() {}

  private KeptCalendar(long companyId, ZoneId zone, Instant now) {
    this.keptFor = "company:" + companyId;
    this.companyId = companyId;
    this.timeZone = zone.getId();
    this.groupDays = true;
    this.changedAt = now;
  }

  /** A company's own calendar, which begins with the periods of the group's. */
  public static KeptCalendar ofCompany(
      long companyId, ZoneId zone, KeptCalendar group, Instant now) {
    KeptCalendar own = new KeptCalendar(companyId, zone, now);
    group.periods.forEach(
        period -> own.periods.add(new KeptPeriod(period.weekday(), period.period())));
    return own;
  }

  /**
   * Refuses a change by somebody who saw an older version.
   *
   * @throws RuleViolation {@code calendar.stale}
   */
  public void requireVersion(long seen) {
    RuleViolation.unless(version == seen, "calendar.stale");
  }

  /**
   * Replaces the periods of one weekday, 1 to 7, or of the ordinary day, 0.
   *
   * @throws RuleViolation {@code calendar.periods-overlap}, {@code calendar.no-ordinary-day} when
   *     the ordinary day has none
   */
  public void work(int weekday, List<WorkPeriod> ofDay) {
    RuleViolation.unless(weekday != ORDINARY || !ofDay.isEmpty(), "calendar.no-ordinary-day");
    List<WorkPeriod> sorted = WorkPeriod.ofDay(ofDay);
    periods.removeIf(period -> period.weekday() == weekday);
    sorted.forEach(period -> periods.add(new KeptPeriod(weekday, period)));
  }

  /** Whether the special days of the group hold too; of no meaning for the group's own. */
  public void takeGroupDays(boolean take) {
    this.groupDays = take || companyId == null;
  }

  /** Something of it or of its days was changed. */
  public void changed(Instant now) {
    this.changedAt = now.isAfter(changedAt) ? now : changedAt.plusNanos(1_000);
  }

  /** The periods of a weekday, 1 to 7, or of the ordinary day, 0, in order. */
  public List<WorkPeriod> periodsOf(int weekday) {
    return WorkPeriod.ofDay(
        periods.stream()
            .filter(period -> period.weekday() == weekday)
            .map(KeptPeriod::period)
            .toList());
  }

  /** The value that counts time. */
  public WorkingCalendar counting(ZoneId zone, Map<LocalDate, DayType> special) {
    Map<DayOfWeek, List<WorkPeriod>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, periodsOf(day.getValue()));
    }
    return WorkingCalendar.of(zone, periodsOf(ORDINARY), week, new HashMap<>(special));
  }

  public long id() {
    return id;
  }

  public long version() {
    return version;
  }

  /** Null for the group's. */
  public @Nullable Long companyId() {
    return companyId;
  }

  /** The zone of the group's; a company's days begin and end in the company's zone. */
  public ZoneId timeZone() {
    return ZoneId.of(timeZone);
  }

  /** True when the special days of the group hold too. */
  public boolean groupDays() {
    return groupDays;
  }

  public Instant changedAt() {
    return changedAt;
  }
}
