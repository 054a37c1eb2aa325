package io.shouwen.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.calendar.boundary.CalendarAdministration;
import io.shouwen.calendar.boundary.CalendarQueries;
import io.shouwen.calendar.domain.DayType;
import io.shouwen.complaint.boundary.CaseClock;
import io.shouwen.complaint.boundary.CaseFilter;
import io.shouwen.complaint.boundary.CaseRef;
import io.shouwen.complaint.boundary.CaseRetimingRun;
import io.shouwen.complaint.boundary.CaseRow;
import io.shouwen.complaint.boundary.Changed;
import io.shouwen.complaint.boundary.ComplaintIntake;
import io.shouwen.complaint.boundary.ComplaintQueries;
import io.shouwen.complaint.boundary.ContactLog;
import io.shouwen.complaint.boundary.EventView;
import io.shouwen.complaint.boundary.TodoItem;
import io.shouwen.complaint.boundary.TodoQueries;
import io.shouwen.complaint.domain.ContactMethod;
import io.shouwen.complaint.domain.EventKind;
import io.shouwen.complaint.domain.Severity;
import io.shouwen.deadline.boundary.DeadlineExplanation;
import io.shouwen.deadline.boundary.DeadlineView;
import io.shouwen.deadline.boundary.LimitLine;
import io.shouwen.deadline.boundary.PolicyAdministration;
import io.shouwen.deadline.domain.Allowance;
import io.shouwen.deadline.domain.Obligation;
import io.shouwen.deadline.domain.PauseReason;
import io.shouwen.organization.boundary.OrganizationQueries;
import io.shouwen.shared.BusinessClock;
import io.shouwen.shared.PageRequest;
import io.shouwen.shared.RuleViolation;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Time limits as data, and what lists, pages and to-do lists show of them. */
@ExtendWith(ArquillianExtension.class)
@DisplayName("Time limits")
class PolicyIT {
  private static final long DEFAULTS = 1;

  @Inject private PolicyAdministration policies;
  @Inject private ComplaintIntake intake;
  @Inject private ComplaintQueries queries;
  @Inject private CaseClock caseClock;
  @Inject private ContactLog contacts;
  @Inject private TodoQueries todos;
  @Inject private OrganizationQueries organization;
  @Inject private CaseTime time;
  @Inject private CalendarAdministration calendarsKept;
  @Inject private CalendarQueries calendars;
  @Inject private CaseRetimingRun retiming;
  @Inject private BusinessClock clock;

  @Test
  @DisplayName("of the first version hold for a complaint that is older than all of them")
  void beforeTheFirst() throws Exception {
    String number =
        As.get(
                "receptionist",
                () ->
                    intake.receive(
                        Forms.receivedAt(
                            Forms.reception(organization.projects().get(0).id(), "补录的旧投诉", null),
                            CaseTime.at("1995-05-15T09:00"))))
            .number();
    DeadlineView solve = deadline(number, Obligation.SOLVE);
    assertEquals( // it became known only now, by the first limits three days before it is due
        Duration.ofDays(3),
        Duration.between(solve.startedAt(), Objects.requireNonNull(solve.firstDueAt())));
  }

  @Test
  @DisplayName("of the first version are the handbook's (section 5)")
  void defaults() throws Exception {
    List<String> lines =
        As.get("receptionist", () -> policies.lines(DEFAULTS)).stream()
            .map(
                line ->
                    line.obligation()
                        + " "
                        + line.severity()
                        + " "
                        + line.amount()
                        + " "
                        + line.unit()
                        + " "
                        + line.pausedBy().size()
                        + " "
                        + line.reminders()
                        + " "
                        + line.ladderMinutes())
            .toList();
    assertEquals(
        List.of(
            "SIGN null 10 MINUTES 0 [50, 80] [240, 1440]",
            "PASS_TO_CENTRE_MANAGER IMPORTANT 1 HOURS 0 [50, 80] [240, 1440]",
            "PASS_TO_COMPANY_MANAGER IMPORTANT 1 SAME_DAY 0 [50, 80] [240, 1440]",
            "PASS_TO_COMPANY_MANAGER MAJOR 1 SAME_DAY 0 [50, 80] [240, 1440]",
            "ANSWER MAJOR 2 DAYS 3 [50, 80] [240, 1440]",
            "SOLVE MINOR 2 DAYS 3 [50, 80] [240, 1440]",
            "SOLVE IMPORTANT 3 DAYS 3 [50, 80] [240, 1440]",
            "SOLVE MAJOR 10 DAYS 3 [50, 80] [240, 1440]",
            "FOLLOW_UP null 24 HOURS 0 [50, 80] [240, 1440]",
            "SECOND_LOOK null 3 DAYS 0 [50, 80] [240, 1440]",
            "FIRST_RESPONSE null 1 HOURS 0 [50, 80] [30, 240]",
            "CONTACT null 24 HOURS 3 [80] [1440]",
            "PROMOTION MINOR 30 DAYS 0 [] []",
            "PROMOTION IMPORTANT 30 DAYS 0 [] []",
            "DECISION null 4 HOURS 0 [50, 80] [240]"),
        lines);
  }

  @Test
  @DisplayName(
      "are previewed, changed for what is received afterwards, and never for running cases")
  void newVersion() throws Exception {
    String before = receive("时限修改之前受理").number();
    long company = company();
    PolicyAdministration.NewVersion wanted =
        new PolicyAdministration.NewVersion(company, null, solvedWithin(5), "试行");
    List<PolicyAdministration.Difference> differences =
        As.get("administrator", () -> policies.preview(wanted, null));
    assertEquals(1, differences.size());
    assertEquals("IMPORTANT", differences.get(0).severity());
    assertEquals(
        Duration.ofDays(2),
        Duration.between(differences.get(0).before(), differences.get(0).after()));

    long version = As.get("administrator", () -> policies.make(wanted));
    try {
      assertEquals(version, As.get("quality", () -> policies.current(company)).id());
      assertEquals("试行", As.get("quality", () -> policies.versions(company)).get(0).note());
      assertEquals(Duration.ofDays(3), allowed(before));
      assertEquals(Duration.ofDays(5), allowed(receive("时限修改之后受理").number()));
    } finally {
      As.get(
          "administrator",
          () ->
              policies.make(
                  new PolicyAdministration.NewVersion(company, null, solvedWithin(3), "恢复")));
    }
    assertEquals(Duration.ofDays(3), allowed(before));
  }

  @Test
  @DisplayName(
      "in working time follow a changed calendar, also of a running case, with history (T-6)")
  void changedCalendar() throws Exception {
    long company = company();
    LocalDate day = LocalDate.of(2031, 5, 7);
    As.get("administrator", () -> policies.make(version(company, solvedInWorkingDays())));
    try {
      String number = time.receive("2031-05-05T09:00", "按工作日计算的时限", Severity.IMPORTANT);
      Instant before = due(number);
      int events = history(number).size();
      setDay(day, DayType.PUBLIC_HOLIDAY);
      retiming.run();
      Instant after = before.plus(Duration.ofDays(1));
      assertEquals(after, due(number));
      assertEquals(
          after,
          As.get("receptionist", () -> caseClock.explain(number, Obligation.SOLVE, 0)).dueAt());
      List<EventView> moved = history(number);
      assertEquals(events + 1, moved.size(), "what is due by the clock did not move");
      assertEquals(EventKind.DUE_TIME_MOVED, moved.get(0).kind());
      assertEquals(after.toString(), moved.get(0).details().get("newDueAt"));
      retiming.run();
      assertEquals(events + 1, history(number).size(), "once is enough");
      As.role("administrator", () -> calendarsKept.removeDay(calendars.of(null).ref(), day));
      retiming.run();
      assertEquals(before, due(number));
    } finally {
      As.get("administrator", () -> policies.make(version(company, solvedWithin(3))));
    }
  }

  private static PolicyAdministration.NewVersion version(long company, List<LimitLine> lines) {
    return new PolicyAdministration.NewVersion(company, null, lines, "试行");
  }

  private void setDay(LocalDate day, DayType type) throws Exception {
    As.role("administrator", () -> calendarsKept.setDay(calendars.of(null).ref(), day, type, "试"));
  }

  private Instant due(String number) throws Exception {
    return Objects.requireNonNull(deadline(number, Obligation.SOLVE).dueAt());
  }

  private List<EventView> history(String number) throws Exception {
    return As.get("receptionist", () -> queries.history(number, PageRequest.first())).rows();
  }

  private List<LimitLine> solvedInWorkingDays() throws Exception {
    List<LimitLine> lines = new ArrayList<>();
    for (LimitLine line : solvedWithin(3)) {
      boolean solve = line.obligation() == Obligation.SOLVE && "IMPORTANT".equals(line.severity());
      lines.add(
          new LimitLine(
              line.obligation(),
              line.severity(),
              line.category(),
              line.amount(),
              line.unit(),
              solve || line.working(),
              line.pausedBy(),
              line.reminders(),
              line.ladderMinutes()));
    }
    return lines;
  }

  /** The company where the receptionist works. */
  private long company() throws Exception {
    String name =
        As.get("receptionist", () -> organization.companyName(organization.projects().get(0).id()));
    return As.get("administrator", () -> policies.companies()).stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private List<LimitLine> solvedWithin(int days) throws Exception {
    List<LimitLine> lines = new ArrayList<>();
    for (LimitLine line : As.get("administrator", () -> policies.lines(DEFAULTS))) {
      boolean solve = line.obligation() == Obligation.SOLVE && "IMPORTANT".equals(line.severity());
      lines.add(solve ? amount(line, days) : line);
    }
    return lines;
  }

  private static LimitLine amount(LimitLine line, int amount) {
    return new LimitLine(
        line.obligation(),
        line.severity(),
        line.category(),
        amount,
        line.unit(),
        line.working(),
        line.pausedBy(),
        line.reminders(),
        line.ladderMinutes());
  }

  @Test
  @DisplayName("that cannot hold are refused with a reason, and only administrators make them")
  void refused() throws Exception {
    LimitLine line =
        new LimitLine(
            Obligation.SOLVE,
            null,
            null,
            2,
            Allowance.Unit.DAYS,
            false,
            Set.of(),
            List.of(),
            List.of());
    assertEquals("deadline.no-lines", refusal(null, List.of()));
    assertEquals("deadline.line-twice", refusal(null, List.of(line, line)));
    assertEquals("deadline.amount", refusal(null, List.of(amount(line, 0))));
    assertEquals(
        "deadline.reminder-after-due",
        refusal(
            null,
            List.of(
                new LimitLine(
                    Obligation.SOLVE,
                    null,
                    null,
                    2,
                    Allowance.Unit.DAYS,
                    false,
                    Set.of(),
                    List.of(120),
                    List.of()))));
    assertEquals(
        "deadline.policy-in-past", refusal(clock.instant().minusSeconds(60), List.of(line)));
    PolicyAdministration.NewVersion wanted =
        new PolicyAdministration.NewVersion(null, null, List.of(line), null);
    assertThrows(
        EJBAccessException.class, () -> As.get("general-manager", () -> policies.make(wanted)));
  }

  private String refusal(@Nullable Instant validFrom, List<LimitLine> lines) throws Exception {
    return As.get(
        "administrator",
        () ->
            assertThrows(
                    RuleViolation.class,
                    () ->
                        policies.make(
                            new PolicyAdministration.NewVersion(null, validFrom, lines, null)))
                .code());
  }

  @Test
  @DisplayName("are explained: which time counted, which did not, by which line (T-6)")
  void explained() throws Exception {
    Instant now = clock.instant();
    String number = at(now.minus(Duration.ofHours(10)), () -> receive("为什么是这个时间").number());
    at(
        now.minus(Duration.ofHours(6)),
        () ->
            As.get(
                "receptionist",
                () ->
                    caseClock.pause(
                        CaseRef.latest(number),
                        PauseReason.CUSTOMER,
                        now.minus(Duration.ofHours(1)),
                        "业主出差")));
    List<CaseRow> waiting = rows(number, false, true);
    assertEquals(1, waiting.size());
    assertEquals(PauseReason.CUSTOMER, waiting.get(0).pausedFor());
    assertTrue(waits(number, TodoItem.Kind.RESUME));
    at(
        now.minus(Duration.ofHours(4)),
        () -> As.get("receptionist", () -> caseClock.resume(CaseRef.latest(number), "回来了")));
    assertEquals(List.of(), rows(number, false, true));
    DeadlineExplanation why =
        As.get("receptionist", () -> caseClock.explain(number, Obligation.SOLVE, 0));
    assertEquals(3, why.spans().size());
    assertEquals(Duration.ofHours(2), why.spans().get(1).length());
    assertFalse(why.spans().get(1).counts());
    assertEquals(Duration.ofDays(3).toSeconds(), why.countedSeconds());
    assertEquals(3, why.line() == null ? 0 : why.line().amount());
    assertEquals(
        why.dueAt(),
        deadline(number, Obligation.SOLVE).dueAt(),
        "the page and the explanation say the same");
  }

  @Test
  @DisplayName("show in the to-do list with the due time of the very duty, also silence (N-1, C-3)")
  void duties() throws Exception {
    Instant now = clock.instant();
    // in the morning: what is owed by the end of the day comes after what is owed within hours
    Instant received =
        now.atZone(ZoneId.of("Asia/Shanghai"))
            .toLocalDate()
            .minusDays(2)
            .atTime(10, 0)
            .atZone(ZoneId.of("Asia/Shanghai"))
            .toInstant();
    String number = at(received, () -> receive("一天多没有联系").number());
    TodoItem passUp = item(number, TodoItem.Kind.PASS_UP);
    assertEquals(deadline(number, Obligation.PASS_TO_CENTRE_MANAGER).dueAt(), passUp.dueAt());
    assertEquals(Obligation.PASS_TO_CENTRE_MANAGER, passUp.obligation());
    TodoItem confirm = item(number, TodoItem.Kind.CONFIRM);
    assertEquals(deadline(number, Obligation.SOLVE).dueAt(), confirm.dueAt());
    assertNotEquals(confirm.dueAt(), passUp.dueAt());
    assertTrue(waits(number, TodoItem.Kind.BREAK_SILENCE));
    assertEquals(1, rows(number, true, false).size());
    CaseRow row = rows(number, true, false).get(0);
    assertEquals(Obligation.PASS_TO_CENTRE_MANAGER, row.nextObligation());

    long broken = As.get("receptionist", () -> todos.promises(now.minusSeconds(9), now)).broken();
    As.role("receptionist", () -> contacts.log(number, call(now.plusSeconds(3_600))));
    assertFalse(waits(number, TodoItem.Kind.BREAK_SILENCE));
    assertEquals(List.of(), rows(number, true, false));
    assertEquals(
        Obligation.PROMISED_CONTACT, item(number, TodoItem.Kind.CONTACT_CUSTOMER).obligation());
    assertEquals(
        broken, As.get("receptionist", () -> todos.promises(now.minusSeconds(9), now)).broken());
  }

  private static ContactLog.Entry call(Instant promisedAt) {
    return new ContactLog.Entry(ContactMethod.TELEPHONE, null, "已告知进展", false, "回电", promisedAt);
  }

  private <T> T at(Instant instant, Callable<T> work) throws Exception {
    return clock.at(instant, work);
  }

  private Changed receive(String subject) throws Exception {
    return As.get(
        "receptionist",
        () -> {
          var form = Forms.reception(organization.projects().get(0).id(), subject, null);
          return intake.receive(Forms.receivedAt(form, clock.instant()));
        });
  }

  private Duration allowed(String number) throws Exception {
    DeadlineView solve = deadline(number, Obligation.SOLVE);
    return Duration.between(solve.startedAt(), solve.dueAt());
  }

  private DeadlineView deadline(String number, Obligation obligation) throws Exception {
    return As.get("receptionist", () -> queries.view(number)).orElseThrow().deadlines().stream()
        .filter(each -> each.obligation() == obligation)
        .findFirst()
        .orElseThrow();
  }

  private boolean waits(String number, TodoItem.Kind kind) throws Exception {
    return As.get("receptionist", () -> todos.mine(500)).stream()
        .anyMatch(each -> each.number().equals(number) && each.kind() == kind);
  }

  private TodoItem item(String number, TodoItem.Kind kind) throws Exception {
    return As.get("receptionist", () -> todos.mine(500)).stream()
        .filter(each -> each.number().equals(number) && each.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new AssertionError(kind + " of " + number));
  }

  private List<CaseRow> rows(String number, boolean silent, boolean paused) throws Exception {
    CaseFilter filter =
        new CaseFilter(
            null,
            Set.of(),
            false,
            false,
            silent,
            paused,
            Set.of(),
            null,
            null,
            null,
            null,
            null,
            null,
            number,
            null,
            CaseFilter.Sort.DUE,
            false);
    return As.get("receptionist", () -> queries.page(filter, PageRequest.first())).rows();
  }
}
