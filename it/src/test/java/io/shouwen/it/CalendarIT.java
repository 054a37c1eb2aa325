package io.shouwen.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.calendar.boundary.CalendarAdministration;
import io.shouwen.calendar.boundary.CalendarImport;
import io.shouwen.calendar.boundary.CalendarImport.DaysFile;
import io.shouwen.calendar.boundary.CalendarQueries;
import io.shouwen.calendar.boundary.CalendarRef;
import io.shouwen.calendar.boundary.CalendarView.DayPeriods;
import io.shouwen.calendar.boundary.ChangeView;
import io.shouwen.calendar.boundary.DaysPreview;
import io.shouwen.calendar.boundary.NextYearWarning;
import io.shouwen.calendar.domain.CalendarChange;
import io.shouwen.calendar.domain.DayType;
import io.shouwen.calendar.domain.WorkingCalendar;
import io.shouwen.complaint.boundary.CaseRetimingRun;
import io.shouwen.deadline.boundary.DueTimeTrial;
import io.shouwen.deadline.domain.Allowance;
import io.shouwen.shared.BusinessClock;
import io.shouwen.shared.PageRequest;
import io.shouwen.shared.RuleViolation;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;

/** Each test has a company of its own, so that none minds what another changes. */
@ExtendWith(ArquillianExtension.class)
@DisplayName("T-2: calendars")
class CalendarIT {
  private static final String WHO = "administrator";
  private static final AtomicLong NEXT = new AtomicLong(Long.MAX_VALUE / 2);
  private static final LocalDate HOLIDAY = LocalDate.of(2026, 2, 17);
  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 11);

  @Inject private CalendarQueries calendars;
  @Inject private CalendarAdministration administration;
  @Inject private CalendarImport imports;
  @Inject private NextYearWarning warning;
  @Inject private DueTimeTrial trial;
  @Inject private CaseRetimingRun retiming;
  @Inject private BusinessClock clock;

  @Resource(lookup = "java:jboss/datasources/ShouwenDS")
  private DataSource database;

  @Test
  @DisplayName("begin as the group's: Monday to Friday, with the official days of 2024 to 2026")
  void beginAsTheGroups() throws Exception {
    WorkingCalendar group = calendars.ofGroup();
    assertEquals(Duration.ofHours(8), group.day());
    assertEquals(DayType.PUBLIC_HOLIDAY, group.typeOf(HOLIDAY));
    assertEquals(DayType.MAKE_UP_DAY, group.typeOf(LocalDate.of(2026, 2, 28)));
    assertEquals(DayType.PUBLIC_HOLIDAY, group.typeOf(LocalDate.of(2024, 1, 1)));
    long company = company("Europe/Berlin");
    WorkingCalendar its = calendars.timekeeping(company);
    assertEquals(ZoneId.of("Europe/Berlin"), its.zone());
    assertEquals(DayType.PUBLIC_HOLIDAY, its.typeOf(HOLIDAY));
    assertEquals(365, As.get(WHO, () -> calendars.year(company, 2026)).size());
    refused("calendar.unknown-company", () -> calendars.timekeeping(-1));
  }

  @Test
  @DisplayName("are changed by day and period, at once and with history; others stay as they are")
  void change() throws Exception {
    long company = company("Asia/Shanghai");
    refused("calendar.no-own", () -> setDay(new CalendarRef(company, 0), WEDNESDAY));
    As.role(WHO, () -> administration.giveOwn(company));
    refused("calendar.own-already", () -> As.role(WHO, () -> administration.giveOwn(company)));
    setDay(ref(company), WEDNESDAY);
    retiming.run(); // its running cases follow; it has none, and nothing is left to be done
    assertFalse(waitsToFollow(company));
    assertEquals(DayType.REST_DAY, calendars.timekeeping(company).typeOf(WEDNESDAY));
    assertEquals(DayType.WORKING_DAY, calendars.ofGroup().typeOf(WEDNESDAY));
    setDay(ref(company), WEDNESDAY); // the same again
    As.role(
        WHO,
        () ->
            administration.savePeriods(
                ref(company),
                List.of(new DayPeriods(0, "08:30-12:00 13:30-17:30"), new DayPeriods(6, "")),
                true));
    assertEquals(Duration.ofMinutes(450), calendars.timekeeping(company).day());
    As.role(WHO, () -> administration.removeDay(ref(company), WEDNESDAY));
    assertEquals(DayType.WORKING_DAY, calendars.timekeeping(company).typeOf(WEDNESDAY));
    List<ChangeView> changes =
        As.get(WHO, () -> calendars.changes(company, PageRequest.first())).rows();
    assertEquals(
        List.of(
            CalendarChange.Kind.DAY_REMOVED,
            CalendarChange.Kind.PERIODS,
            CalendarChange.Kind.DAY_SET,
            CalendarChange.Kind.CREATED),
        changes.stream().map(ChangeView::kind).toList());
    assertEquals("08:30–12:00 13:30–18:00", changes.get(1).textBefore());
    assertEquals("08:30–12:00 13:30–17:30", changes.get(1).textAfter());
    assertEquals(DayType.REST_DAY, changes.get(0).typeBefore());
  }

  @Test
  @DisplayName("of a company lie over the group's days, or leave them out")
  void overTheGroups() throws Exception {
    long company = company("Asia/Shanghai");
    As.role(WHO, () -> administration.giveOwn(company));
    refused(
        "calendar.day-of-group",
        () -> As.role(WHO, () -> administration.removeDay(ref(company), HOLIDAY)));
    As.role(WHO, () -> administration.setDay(ref(company), HOLIDAY, DayType.WORKING_DAY, "开放"));
    assertEquals(2, calendars.timekeeping(company).periodsOn(HOLIDAY).size());
    As.role(WHO, () -> administration.savePeriods(ref(company), List.of(), false));
    assertEquals(
        DayType.REST_DAY, calendars.timekeeping(company).typeOf(LocalDate.of(2026, 2, 28)));
  }

  @Test
  @DisplayName("X-2: refuse a change by somebody who saw an older version")
  void stale() throws Exception {
    long company = company("Asia/Shanghai");
    As.role(WHO, () -> administration.giveOwn(company));
    CalendarRef seen = ref(company);
    setDay(seen, WEDNESDAY);
    refused("calendar.stale", () -> setDay(seen, WEDNESDAY.plusDays(1)));
    refused(
        "calendar.stale",
        () -> As.role(WHO, () -> administration.savePeriods(seen, List.of(), true)));
    refused("calendar.stale", () -> As.role(WHO, () -> imports.dryRun(seen, imports.shipped())));
    assertEquals(DayType.WORKING_DAY, calendars.timekeeping(company).typeOf(WEDNESDAY.plusDays(1)));
  }

  @Test
  @DisplayName("are read by every role and changed by administrators alone")
  void roles() throws Exception {
    for (String person :
        List.of(
            "receptionist",
            "handler",
            "department-head",
            "centre-supervisor",
            "centre-manager",
            "company-manager",
            "general-manager",
            "interviewer",
            "quality")) {
      assertEquals(365, As.get(person, () -> calendars.year(null, 2026)).size(), person);
      assertFalse(As.get(person, () -> calendars.of(null)).changeable(), person);
      CalendarRef ref = As.get(person, () -> calendars.of(null)).ref();
      forbidden(person, () -> administration.giveOwn(1));
      forbidden(person, () -> administration.savePeriods(ref, List.of(), true));
      forbidden(person, () -> administration.setDay(ref, WEDNESDAY, DayType.REST_DAY, ""));
      forbidden(person, () -> administration.removeDay(ref, WEDNESDAY));
      forbidden(person, imports::shipped);
      forbidden(person, () -> imports.dryRun(ref, csv("")));
      forbidden(person, () -> imports.bringIn(ref, csv("")));
      forbidden(person, warning::tell);
    }
    long elsewhere = company("Asia/Shanghai");
    refused(
        "calendar.unknown-company",
        () -> As.role("receptionist", () -> calendars.year(elsewhere, 2026)));
  }

  @Test
  @DisplayName("refuse periods that overlap and leave everything as it was")
  void overlap() throws Exception {
    long company = company("Asia/Shanghai");
    As.role(WHO, () -> administration.giveOwn(company));
    refused(
        "calendar.periods-overlap",
        () ->
            As.role(
                WHO,
                () ->
                    administration.savePeriods(
                        ref(company),
                        List.of(
                            new DayPeriods(1, "09:00-10:00"),
                            new DayPeriods(2, "08:00-12:00 11:00-13:00")),
                        true)));
    refused(
        "calendar.no-ordinary-day",
        () ->
            As.role(
                WHO,
                () ->
                    administration.savePeriods(
                        ref(company), List.of(new DayPeriods(0, " ")), true)));
    assertEquals(
        "08:30–12:00 13:30–18:00",
        As.get(WHO, () -> calendars.of(company)).periods().get(1).periods());
  }

  @Test
  @DisplayName("take a file's good rows in after a dry run, and the same file again for nothing")
  void importTwice() throws Exception {
    long company = company("Asia/Shanghai");
    As.role(WHO, () -> administration.giveOwn(company));
    DaysFile file =
        csv(
            """
            日期,类型,名称
            2027-01-01,公众假期,元旦
            2027-01-02,公众假期,元旦
            2027-01-02,补班,元旦
            2027-13-01,补班,元旦
            2027-01-09,补班,元旦
            """);
    DaysPreview checked = As.get(WHO, () -> imports.dryRun(ref(company), file));
    assertEquals(3, checked.changes().size());
    assertEquals(
        List.of("4 calendar.day-twice", "5 calendar.date"),
        checked.bad().stream().map(bad -> bad.line() + " " + bad.code()).toList());
    assertEquals(DayType.REST_DAY, calendars.timekeeping(company).typeOf(LocalDate.of(2027, 1, 9)));
    DaysPreview done = As.get(WHO, () -> imports.bringIn(ref(company), file));
    assertEquals(checked.changes(), done.changes());
    assertEquals(
        DayType.MAKE_UP_DAY, calendars.timekeeping(company).typeOf(LocalDate.of(2027, 1, 9)));
    CalendarRef before = ref(company);
    DaysPreview again = As.get(WHO, () -> imports.bringIn(ref(company), file));
    assertEquals(List.of(), again.changes());
    assertEquals(3, again.same());
    assertEquals(before, ref(company));
    // the group's calendar has them already
    assertEquals(108, As.get(WHO, () -> imports.dryRun(ref(company), imports.shipped())).same());
    assertEquals(4L, As.get(WHO, () -> calendars.changes(company, PageRequest.first())).total());
    DaysFile ics =
        new DaysFile(
            2027,
            "2027.ics",
            """
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20270206
            DTEND;VALUE=DATE:20270213
            SUMMARY:春节（休）
            END:VEVENT
            END:VCALENDAR
            """
                .getBytes(StandardCharsets.UTF_8));
    assertEquals(7, As.get(WHO, () -> imports.bringIn(ref(company), ics)).changes().size());
    refused(
        "calendar.file-too-large",
        () ->
            As.role(
                WHO,
                () ->
                    imports.dryRun(ref(company), new DaysFile(null, "a.csv", new byte[600_000]))));
  }

  @Test
  @DisplayName("are missed from 1 November on, until the next year is there")
  void november() throws Exception {
    long company = company("Asia/Shanghai");
    As.role(WHO, () -> administration.giveOwn(company));
    As.role(WHO, () -> administration.savePeriods(ref(company), List.of(), false));
    assertEquals(OptionalInt.empty(), missing(company, "2030-10-31T12:00:00Z"));
    assertEquals(OptionalInt.of(2031), missing(company, "2030-10-31T16:00:00Z"));
    assertEquals(OptionalInt.of(2031), missing(null, "2030-12-31T12:00:00Z"));
    As.role(
        WHO,
        () ->
            administration.setDay(
                ref(company), LocalDate.of(2031, 1, 1), DayType.PUBLIC_HOLIDAY, "元旦"));
    assertEquals(OptionalInt.empty(), missing(company, "2030-11-01T12:00:00Z"));
    int told =
        clock.at(Instant.parse("2030-11-02T00:00:00Z"), () -> As.get(WHO, () -> warning.tell()));
    assertTrue(told >= 1);
  }

  @Test
  @DisplayName("T-6: a limit can be tried out, with each span")
  void trial() throws Exception {
    long company = company("Asia/Shanghai");
    DueTimeTrial.Trial tried =
        As.get(
            "quality",
            () ->
                trial.of(
                    null,
                    LocalDateTime.of(2026, 2, 14, 17, 30),
                    Allowance.working(1, Allowance.Unit.HOURS)));
    assertEquals(Instant.parse("2026-02-24T01:00:00Z"), tried.dueAt());
    assertEquals(Duration.ofHours(1), tried.counted());
    assertEquals(2, tried.spans().stream().filter(DueTimeTrial.Span::counts).count());
    refused(
        "calendar.unknown-company",
        () ->
            As.role(
                "receptionist",
                () ->
                    trial.of(
                        company,
                        LocalDateTime.of(2026, 2, 14, 17, 30),
                        Allowance.elapsed(1, Allowance.Unit.HOURS))));
  }

  private OptionalInt missing(@Nullable Long company, String at) throws Exception {
    return clock.at(Instant.parse(at), () -> calendars.missingYear(company));
  }

  private void setDay(CalendarRef ref, LocalDate day) throws Exception {
    As.role(WHO, () -> administration.setDay(ref, day, DayType.REST_DAY, "盘点"));
  }

  private CalendarRef ref(long company) throws Exception {
    return As.get(WHO, () -> calendars.of(company)).ref();
  }

  private static DaysFile csv(String text) {
    return new DaysFile(null, "days.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private static void forbidden(String person, As.Work work) {
    assertThrows(EJBAccessException.class, () -> As.role(person, work), person);
  }

  private static void refused(String code, Executable work) {
    assertEquals(code, assertThrows(RuleViolation.class, work).code());
  }

  private boolean waitsToFollow(long company) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select id from case_retiming where company_id = ?")) {
      select.setLong(1, company);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next();
      }
    }
  }

  private long company(String zone) throws SQLException {
    long id = NEXT.incrementAndGet();
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into company (id, code, name, time_zone) values (?, ?, ?, ?)")) {
      insert.setLong(1, id);
      insert.setString(2, "T" + (id % 1_000_000_000));
      insert.setString(3, "Test " + id);
      insert.setString(4, zone);
      insert.executeUpdate();
    }
    return id;
  }
}
