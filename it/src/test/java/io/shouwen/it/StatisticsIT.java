package io.shouwen.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.complaint.boundary.CaseRef;
import io.shouwen.complaint.boundary.ComplaintClassification;
import io.shouwen.complaint.boundary.ComplaintClosing;
import io.shouwen.complaint.boundary.ComplaintDispatch;
import io.shouwen.complaint.boundary.ComplaintIntake;
import io.shouwen.complaint.boundary.ComplaintOwnership;
import io.shouwen.complaint.boundary.ComplaintQueries;
import io.shouwen.complaint.boundary.DeadlineExtension;
import io.shouwen.complaint.boundary.PendingExtension;
import io.shouwen.complaint.boundary.ReceptionForm;
import io.shouwen.complaint.domain.Category;
import io.shouwen.complaint.domain.ContactMethod;
import io.shouwen.complaint.domain.ExtensionReason;
import io.shouwen.complaint.domain.ReceptionFacts;
import io.shouwen.complaint.domain.Severity;
import io.shouwen.complaint.domain.Validity;
import io.shouwen.customer.boundary.CustomerDesk;
import io.shouwen.customer.boundary.NewCustomer;
import io.shouwen.customer.domain.CustomerKind;
import io.shouwen.deadline.domain.Obligation;
import io.shouwen.followup.boundary.FollowUps;
import io.shouwen.importing.boundary.ComplaintImport;
import io.shouwen.importing.boundary.ImportChunks;
import io.shouwen.importing.boundary.ImportDesk;
import io.shouwen.importing.domain.ImportDefaults;
import io.shouwen.organization.boundary.OrganizationQueries;
import io.shouwen.organization.domain.DepartmentKind;
import io.shouwen.privacy.boundary.CustomerErasure;
import io.shouwen.resolution.boundary.CaseHandling;
import io.shouwen.resolution.boundary.ResolutionQueries;
import io.shouwen.shared.PageRequest;
import io.shouwen.statistics.boundary.Comparison;
import io.shouwen.statistics.boundary.MonthCounting;
import io.shouwen.statistics.boundary.MonthFigures;
import io.shouwen.statistics.boundary.MonthReport;
import io.shouwen.statistics.boundary.MonthlyStatistics;
import io.shouwen.statistics.boundary.Rebuilt;
import io.shouwen.statistics.boundary.ReportQuery;
import io.shouwen.statistics.boundary.ReportRow;
import io.shouwen.statistics.boundary.StatisticsVerification;
import io.shouwen.statistics.domain.Grouping;
import io.shouwen.statistics.domain.ProjectMonth;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each test has a month of its own, in which no other test has cases. */
@ExtendWith(ArquillianExtension.class)
@DisplayName("I-1: the monthly statistics")
class StatisticsIT {
  private static final String WHO = "centre-supervisor";
  private static final int AT_ONCE = 4;

  @Inject private CaseTime time;
  @Inject private MonthlyStatistics statistics;
  @Inject private StatisticsVerification verification;
  @Inject private MonthCounting counting;
  @Inject private OrganizationQueries organization;
  @Inject private ComplaintIntake intake;
  @Inject private ComplaintDispatch dispatch;
  @Inject private ComplaintClassification classification;
  @Inject private ComplaintClosing closing;
  @Inject private ComplaintOwnership ownership;
  @Inject private ComplaintQueries queries;
  @Inject private CaseHandling handling;
  @Inject private ResolutionQueries resolutions;
  @Inject private FollowUps followUps;
  @Inject private DeadlineExtension extension;
  @Inject private ComplaintImport imports;
  @Inject private ImportDesk desk;
  @Inject private ImportChunks chunks;
  @Inject private CustomerDesk customers;
  @Inject private CustomerErasure erasure;
  @Resource private UserTransaction transaction;

  @Resource(lookup = "java:jboss/datasources/ShouwenDS")
  private DataSource database;

  @Test
  @DisplayName("follow a case from its reception to the archive, change by change")
  void follow() throws Exception {
    YearMonth month = YearMonth.of(2061, 3);
    assertEquals(0, total(month).cases());
    String number = time.receive("2061-03-31T23:59", "月底最后一分钟受理", Severity.MINOR);
    time.receive("2061-04-01T00:00", "下个月第一分钟受理", Severity.MINOR);
    MonthFigures received = total(month);
    assertEquals(
        List.of(1L, 1L, 0L), List.of(received.cases(), received.open(), received.inTime()));
    assertNull(received.untilSigned());
    assertNull(received.inTimePercent());

    long department = As.get("handler", () -> Forms.departmentOfCaller());
    time.step(
        "2061-04-01T00:05",
        "receptionist",
        number,
        ref ->
            dispatch.dispatch(
                ref, List.of(new ComplaintDispatch.Wish(department, null, "到场检查", null, true))));
    assertEquals(DepartmentKind.ENGINEERING, only(month, Grouping.DEPARTMENT).group());
    long part = As.get("handler", () -> queries.view(number).orElseThrow().parts().get(0).id());
    time.step("2061-04-01T00:09", "handler", number, ref -> dispatch.sign(ref, part));
    assertEquals(Duration.ofMinutes(10), total(month).untilSigned());
    time.step(
        "2061-04-01T01:00", "handler", number, ref -> handling.investigate(ref, Forms.findings()));
    time.step(
        "2061-04-01T02:00", "handler", number, ref -> handling.propose(ref, Forms.proposals()));
    long option = As.get("receptionist", () -> resolutions.of(number)).options().get(0).id();
    time.step(
        "2061-04-01T03:59",
        "receptionist",
        number,
        ref -> handling.reply(ref, Forms.agreed(option)));
    assertEquals(Duration.ofHours(4), total(month).untilContact());
    assertNull(total(month).untilSolved());
    time.step("2061-04-01T23:59", "handler", number, ref -> handling.reportDone(ref, "已更换轴承"));
    MonthFigures solved = total(month);
    assertEquals(List.of(0L, 1L, 0L), List.of(solved.open(), solved.inTime(), solved.late()));
    assertEquals(Duration.ofDays(1), solved.untilSolved());
    assertEquals(100, solved.inTimePercent());
    assertNull(solved.satisfiedPercent());
    time.step(
        "2061-04-02T09:00", "interviewer", number, ref -> followUps.record(ref, Forms.satisfied()));
    assertEquals(100, total(month).satisfiedPercent());
    time.step(
        "2061-04-02T10:00",
        "receptionist",
        number,
        ref -> closing.sumUp(ref, "轴承磨损", "更换", "缩短检查周期"));
    assertNull(total(month).untilClosed());
    time.step("2061-04-02T23:59", "centre-manager", number, ref -> closing.archive(ref, "处理及时"));
    assertEquals(Duration.ofDays(2), total(month).untilClosed());
    assertEquals(1, total(month).cases());
    assertEquals(1, total(month.plusMonths(1)).cases());
  }

  @Test
  @DisplayName("T-5: say late from the breach on, whatever is granted afterwards")
  void late() throws Exception {
    YearMonth month = YearMonth.of(2061, 5);
    String number = time.receive("2061-05-03T09:00", "两天没有解决", Severity.MINOR);
    time.live("2061-05-05T09:00", number);
    assertEquals(0, total(month).late(), "the due instant itself is in time");
    time.live("2061-05-05T09:01", number);
    MonthFigures late = total(month);
    assertEquals(List.of(1L, 0L, 1L), List.of(late.late(), late.lateExtended(), late.open()));
    assertEquals(0, late.inTimePercent());
    extend(number, "2061-05-05T10:00", "2061-05-08T09:00");
    MonthFigures extended = total(month);
    assertEquals(List.of(1L, 1L), List.of(extended.late(), extended.lateExtended()));
  }

  @Test
  @DisplayName("T-5: say with extension when it was solved by a due time that was moved")
  void withExtension() throws Exception {
    YearMonth month = YearMonth.of(2061, 6);
    String number = time.receive("2061-06-03T09:00", "等厂家配件", Severity.MINOR);
    extend(number, "2061-06-03T10:00", "2061-06-07T09:00");
    time.live("2061-06-06T09:00", number);
    assertEquals(List.of(0L, 0L), List.of(total(month).late(), total(month).extended()));
    done(number, "2061-06-06");
    MonthFigures figures = total(month);
    assertEquals(
        List.of(0L, 1L, 0L), List.of(figures.inTime(), figures.extended(), figures.late()));
    time.step(
        "2061-06-06T20:00",
        "interviewer",
        number,
        ref -> followUps.record(ref, Forms.dissatisfied()));
    MonthFigures reopened = total(month);
    assertEquals(
        List.of(1L, 1L, 0L), List.of(reopened.reopened(), reopened.open(), reopened.extended()));
    assertEquals(0, reopened.satisfiedPercent());
  }

  @Test
  @DisplayName("C-8: keep an invalid one as invalid; follow severity and category")
  void regrouped() throws Exception {
    YearMonth month = YearMonth.of(2061, 7);
    String number = time.receive("2061-07-03T09:00", "邻居弹琴", Severity.MINOR);
    assertEquals(Severity.MINOR, only(month, Grouping.SEVERITY).group());
    assertEquals(Category.EQUIPMENT, only(month, Grouping.CATEGORY).group());
    assertNull(only(month, Grouping.DEPARTMENT).group());
    assertEquals(Validity.UNDECIDED, only(month, Grouping.VALIDITY).group());
    time.step(
        "2061-07-03T10:00",
        "centre-supervisor",
        number,
        ref -> classification.decideSeverity(ref, Severity.IMPORTANT, "多户反映"));
    assertEquals(Severity.IMPORTANT, only(month, Grouping.SEVERITY).group());
    time.step(
        "2061-07-03T11:00",
        "receptionist",
        number,
        ref -> classification.proposeInvalid(ref, "不属于物业责任", "已向客户解释"));
    assertEquals(Validity.INVALID_PROPOSED, only(month, Grouping.VALIDITY).group());
    time.step(
        "2061-07-03T12:00",
        "centre-supervisor",
        number,
        ref -> classification.confirmInvalid(ref, "同意"));
    ReportRow invalid = only(month, Grouping.VALIDITY);
    assertEquals(Validity.INVALID, invalid.group());
    assertEquals(
        List.of(1L, 0L, 0L, 0L),
        List.of(
            invalid.figures().cases(),
            invalid.figures().open(),
            invalid.figures().inTime(),
            invalid.figures().late()));
  }

  @Test
  @DisplayName("C-11: count a confidential case nowhere, and everything of the caller's scope only")
  void scope() throws Exception {
    YearMonth month = YearMonth.of(2061, 8);
    String number = time.receive("2061-08-03T09:00", "只有指定的人知道", Severity.MINOR);
    time.receive("2061-08-04T09:00", "大家都可以看", Severity.MINOR);
    assertEquals(2, total(month).cases());
    time.step(
        "2061-08-04T10:00",
        "receptionist",
        number,
        ref -> ownership.makeConfidential(ref, true, Set.of()));
    assertEquals(1, total(month).cases());
    ReportQuery query = new ReportQuery(month, Grouping.PROJECT, null, null);
    for (String person : List.of("company-manager", "general-manager", "quality")) {
      assertEquals(1, report(person, query).total().cases(), person);
    }
    MonthReport elsewhere = report("company-manager.b", query);
    assertEquals(0, elsewhere.total().cases());
    assertEquals(List.of(), elsewhere.rows().rows());
    for (String person : List.of("receptionist", "handler", "department-head", "interviewer")) {
      assertThrows(EJBAccessException.class, () -> report(person, query), person);
    }
    long company = As.get("general-manager", () -> organization.companies().get(0).id());
    long other = As.get("general-manager", () -> organization.companies().get(1).id());
    long both = 0;
    for (long each : List.of(company, other)) {
      both +=
          report("general-manager", new ReportQuery(month, Grouping.PROJECT, each, null))
              .total()
              .cases();
    }
    assertEquals(1, both);
    assertEquals(
        0,
        report("general-manager", new ReportQuery(month, Grouping.PROJECT, null, -1L))
            .total()
            .cases());
  }

  @Test
  @DisplayName("count what is imported in the month of its reception")
  void imported() throws Exception {
    YearMonth month = YearMonth.of(2001, 7);
    assertEquals(0, total(month).cases());
    String mark = UUID.randomUUID().toString().substring(0, 8);
    String text =
        "编号,时间,内容\n"
            + mark
            + "1,2001-07-01 00:00:00,导入"
            + mark
            + "\n"
            + mark
            + "2,2001-07-31 22:59:59,导入"
            + mark
            + "\n"
            + mark
            + "3,2001-08-02,导入"
            + mark
            + "\n";
    long project = As.get("receptionist", () -> organization.projects().get(0).id());
    As.role(
        "receptionist",
        () -> {
          long id =
              imports.upload(
                  "a.csv",
                  new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                  ImportDefaults.of(project));
          desk.start(id);
          assertTrue(chunks.claim(id, mark));
          chunks.check(id);
          chunks.check(id);
          chunks.reserve(id).forEach(ready -> intake.receive(ready.form()));
          chunks.release(id, mark);
        });
    MonthFigures figures = total(month);
    assertEquals(2, figures.cases());
    assertEquals(2, figures.open());
    assertEquals(1, total(month.plusMonths(1)).cases());
  }

  @Test
  @DisplayName("stay what they are when a customer is made anonymous")
  void anonymised() throws Exception {
    YearMonth month = YearMonth.of(2061, 9);
    Instant when = CaseTime.at("2061-09-03T09:00");
    long project = As.get("receptionist", () -> organization.projects().get(0).id());
    long customer =
        As.get(
            "receptionist",
            () ->
                customers
                    .enter(new NewCustomer(project, CustomerKind.OWNER, "欧阳计", "13722223333", null))
                    .id());
    ReceptionForm plain = Forms.receivedAt(Forms.reception(project, "统计不变", null), when);
    var facts = plain.facts();
    ReceptionForm form =
        new ReceptionForm(
            project,
            new ReceptionFacts(
                facts.channel(),
                when,
                facts.complainant(),
                customer,
                "欧阳计",
                "13722223333",
                null,
                null,
                facts.place(),
                null,
                null,
                null,
                facts.subject(),
                facts.narrative(),
                null,
                null,
                facts.mood(),
                null),
            plain.category(),
            plain.subCategory(),
            plain.answers(),
            null,
            false,
            false,
            false,
            false,
            null,
            List.of(),
            null,
            null);
    String number = time.as("receptionist", when, () -> intake.receive(form).number());
    time.step("2061-09-04T09:00", "receptionist", number, ref -> closing.withdraw(ref, "不投诉了"));
    MonthFigures before = total(month);
    assertEquals(1, before.cases());
    As.role("quality", () -> erasure.anonymise(customer, "客户要求", Long.toString(customer)));
    assertEquals(before, total(month));
    rebuildMonth(month);
    assertEquals(before, total(month));
  }

  @Test
  @DisplayName("leave nothing behind of a change that is taken back")
  void rolledBack() throws Exception {
    YearMonth month = YearMonth.of(2061, 10);
    ProjectMonth whose = new ProjectMonth(home(), month);
    String number = time.receive("2061-10-03T09:00", "没有撤诉", Severity.MINOR);
    assertEquals(1, total(month).open());
    transaction.begin();
    try {
      time.step("2061-10-03T10:00", "receptionist", number, ref -> closing.withdraw(ref, "算了"));
    } finally {
      transaction.rollback();
    }
    assertFalse(counting.refresh(whose));
    assertEquals(1, total(month).open());
  }

  @Test
  @DisplayName("are compared with the cases: a planted difference is found, counting anew mends it")
  void compared() throws Exception {
    YearMonth month = YearMonth.of(2062, 1);
    time.receive("2062-01-03T09:00", "比对一", Severity.MINOR);
    time.receive("2062-01-04T09:00", "比对二", Severity.MINOR);
    time.receive("2062-02-04T09:00", "比对三", Severity.MINOR);
    time.receive("2062-03-04T09:00", "比对四", Severity.MINOR);
    Comparison clean = As.get("quality", () -> verification.compare());
    assertEquals(List.of(), clean.first());
    assertEquals(0, clean.different());
    assertTrue(clean.months() >= 3);

    plant("update case_month set cases = cases + 5 where month_on = ?", month.atDay(1));
    plant("delete from case_month where month_on = ?", month.plusMonths(1).atDay(1));
    plant(
        "update complaint set severity = 'MAJOR' where subject = '比对四' and received_at > ?",
        LocalDate.of(2062, 3, 1));
    assertEquals(7, total(month).cases(), "nobody has noticed");
    Comparison found = As.get("quality", () -> verification.compare());
    assertEquals(clean.months(), found.months());
    assertEquals(3, found.different());
    assertEquals(
        List.of("2062-01 7 2 1", "2062-02 0 1 1", "2062-03 1 1 2"),
        found.first().stream()
            .map(f -> f.month() + " " + f.kept() + " " + f.counted() + " " + f.cells())
            .toList());
    assertEquals(7, total(month).cases(), "comparing changes nothing");

    Rebuilt rebuilt = As.get("administrator", () -> verification.rebuild());
    assertEquals(3, rebuilt.changed());
    assertEquals(clean.months(), rebuilt.months());
    assertEquals(2, total(month).cases());
    assertEquals(1, total(month.plusMonths(1)).cases());
    assertEquals(Severity.MAJOR, only(month.plusMonths(2), Grouping.SEVERITY).group());
    assertEquals(0, As.get("quality", () -> verification.compare()).different());
    assertEquals(0, As.get("quality", () -> verification.rebuild()).changed());
    for (String person : List.of("receptionist", "centre-supervisor", "general-manager")) {
      assertThrows(
          EJBAccessException.class, () -> As.role(person, () -> verification.rebuild()), person);
      assertThrows(
          EJBAccessException.class, () -> As.role(person, () -> verification.compare()), person);
    }
  }

  @Test
  @DisplayName("are counted by one of several at once, and count nothing twice")
  void atOnce() throws Exception {
    YearMonth month = YearMonth.of(2062, 5);
    ProjectMonth whose = new ProjectMonth(home(), month);
    time.receive("2062-05-03T09:00", "同时统计一", Severity.MINOR);
    time.receive("2062-05-04T09:00", "同时统计二", Severity.IMPORTANT);
    assertEquals(2, total(month).cases());
    plant("delete from case_month where month_on = ?", month.atDay(1));
    // the mark is seen by all at once, and the timer is one of them
    mark(whose);
    CyclicBarrier start = new CyclicBarrier(AT_ONCE);
    ExecutorService nodes = Executors.newFixedThreadPool(AT_ONCE);
    List<Future<Boolean>> counted = new ArrayList<>();
    try {
      for (int i = 0; i < AT_ONCE; i++) {
        counted.add(
            nodes.submit(
                () -> {
                  start.await();
                  return counting.refresh(whose);
                }));
      }
      int took = 0;
      for (Future<Boolean> each : counted) {
        took += each.get() ? 1 : 0;
      }
      assertTrue(took <= 1, took + " counted it");
    } finally {
      nodes.shutdown();
    }
    assertEquals(2, total(month).cases());
    assertEquals(2, number("select sum(cases) from case_month where month_on = date '2062-05-01'"));
  }

  @Test
  @DisplayName("are counted again when a case changes while it is counted")
  void changedMeanwhile() throws Exception {
    YearMonth month = YearMonth.of(2062, 6);
    ProjectMonth whose = new ProjectMonth(home(), month);
    String number = time.receive("2062-06-03T09:00", "统计时撤诉", Severity.MINOR);
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch counted = new CountDownLatch(1);
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<?> change =
          other.submit(
              () -> {
                transaction.begin();
                time.step(
                    "2062-06-03T10:00", "receptionist", number, ref -> closing.withdraw(ref, "算了"));
                written.countDown();
                counted.await();
                transaction.commit();
                return null;
              });
      written.await();
      counting.refresh(whose); // does not wait for the other, and does not see it
      assertEquals(1, total(month).open());
      counted.countDown();
      change.get();
    } finally {
      counted.countDown();
      other.shutdown();
    }
    assertEquals(0, total(month).open());
  }

  private long home() throws Exception {
    return As.get(WHO, () -> organization.projects().get(0).id());
  }

  private MonthReport report(String person, ReportQuery query) throws Exception {
    return As.get(person, () -> statistics.report(query, PageRequest.first()));
  }

  private MonthFigures total(YearMonth month) throws Exception {
    return report(WHO, new ReportQuery(month, Grouping.PROJECT, null, null)).total();
  }

  private ReportRow only(YearMonth month, Grouping by) throws Exception {
    List<ReportRow> rows = report(WHO, new ReportQuery(month, by, null, null)).rows().rows();
    assertEquals(1, rows.size(), rows::toString);
    assertEquals(100, rows.get(0).sharePercent());
    return rows.get(0);
  }

  private void rebuildMonth(YearMonth month) throws Exception {
    assertFalse(counting.rebuild(new ProjectMonth(home(), month)), "it was something else");
  }

  private void extend(String number, String at, String until) throws Exception {
    time.step(
        at,
        "receptionist",
        number,
        ref ->
            extension.ask(
                ref,
                new DeadlineExtension.Wish(
                    Obligation.SOLVE,
                    0,
                    ExtensionReason.SPARE_PARTS,
                    "厂家发货要三天",
                    ContactMethod.TELEPHONE,
                    "已电话告知",
                    CaseTime.at(until))));
    time.as(
        "general-manager",
        CaseTime.at(at).plusSeconds(60),
        () -> {
          PendingExtension wish =
              extension.pending().stream()
                  .filter(p -> p.number().equals(number))
                  .findFirst()
                  .orElseThrow();
          extension.decide(
              CaseRef.latest(number),
              new DeadlineExtension.Decision(wish.requestId(), true, null, "同意"));
          return Boolean.TRUE;
        });
  }

  private void done(String number, String day) throws Exception {
    long department = As.get("handler", () -> Forms.departmentOfCaller());
    time.step(
        day + "T09:10",
        "receptionist",
        number,
        ref ->
            dispatch.dispatch(
                ref, List.of(new ComplaintDispatch.Wish(department, null, "到场检查", null, true))));
    long part = As.get("handler", () -> queries.view(number).orElseThrow().parts().get(0).id());
    time.step(day + "T09:15", "handler", number, ref -> dispatch.sign(ref, part));
    time.step(
        day + "T10:00", "handler", number, ref -> handling.investigate(ref, Forms.findings()));
    time.step(day + "T11:00", "handler", number, ref -> handling.propose(ref, Forms.proposals()));
    long option = As.get("receptionist", () -> resolutions.of(number)).options().get(0).id();
    time.step(
        day + "T12:00", "receptionist", number, ref -> handling.reply(ref, Forms.agreed(option)));
    time.step(day + "T13:00", "handler", number, ref -> handling.reportDone(ref, "已处理"));
  }

  private void mark(ProjectMonth whose) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into case_month_mark (project_id, month_on) values (?, ?)")) {
      insert.setLong(1, whose.projectId());
      insert.setObject(2, whose.month().atDay(1));
      insert.executeUpdate();
    }
  }

  private void plant(String change, LocalDate day) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(change)) {
      update.setObject(1, day);
      assertTrue(update.executeUpdate() > 0, change);
    }
  }

  private long number(String query) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(query);
        ResultSet rows = select.executeQuery()) {
      assertTrue(rows.next());
      return rows.getLong(1);
    }
  }
}
