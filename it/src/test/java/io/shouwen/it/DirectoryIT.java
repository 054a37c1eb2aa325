package io.shouwen.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.complaint.boundary.CaseRef;
import io.shouwen.complaint.boundary.ComplaintDispatch;
import io.shouwen.complaint.boundary.ComplaintIntake;
import io.shouwen.complaint.boundary.ComplaintOwnership;
import io.shouwen.complaint.boundary.ComplaintQueries;
import io.shouwen.complaint.boundary.ReceptionForm;
import io.shouwen.complaint.boundary.TodoItem;
import io.shouwen.complaint.boundary.TodoQueries;
import io.shouwen.complaint.domain.Category;
import io.shouwen.complaint.domain.Severity;
import io.shouwen.complaint.domain.SeverityAnswers;
import io.shouwen.complaint.domain.SubCategory;
import io.shouwen.it.listening.Told;
import io.shouwen.organization.boundary.Admissions;
import io.shouwen.organization.boundary.Choice;
import io.shouwen.organization.boundary.DirectoryImport;
import io.shouwen.organization.boundary.DirectoryPreview;
import io.shouwen.organization.boundary.EntryCodeFile;
import io.shouwen.organization.boundary.EntryCodeIssue;
import io.shouwen.organization.boundary.FirstAdministrator;
import io.shouwen.organization.boundary.OnCallRota;
import io.shouwen.organization.boundary.OrganizationQueries;
import io.shouwen.organization.boundary.SignIns;
import io.shouwen.organization.boundary.StaffAdministration;
import io.shouwen.organization.boundary.StaffAdministration.Person;
import io.shouwen.organization.boundary.StaffRow;
import io.shouwen.organization.boundary.StaffView;
import io.shouwen.organization.domain.Admission;
import io.shouwen.organization.domain.DirectorySheet;
import io.shouwen.organization.domain.DirectorySheet.Column;
import io.shouwen.organization.domain.DirectorySheet.Kind;
import io.shouwen.organization.domain.EntryCode;
import io.shouwen.organization.domain.Listed;
import io.shouwen.organization.domain.Post;
import io.shouwen.organization.domain.Role;
import io.shouwen.organization.domain.StaffChange;
import io.shouwen.shared.BusinessClock;
import io.shouwen.shared.PageRequest;
import io.shouwen.shared.RuleViolation;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The staff directory: who is in, who left and what becomes of their work, files, the first one.
 */
@ExtendWith(ArquillianExtension.class)
@DisplayName("People and scope")
class DirectoryIT {
  private static final Set<String> ADMINISTRATOR = Set.of(Role.Names.ADMINISTRATOR);

  @Resource(lookup = "java:jboss/datasources/ShouwenDS")
  private DataSource database;

  @Inject private StaffAdministration staff;
  @Inject private DirectoryImport imports;
  @Inject private Admissions admissions;
  @Inject private SignIns signIns;
  @Inject private FirstAdministrator first;
  @Inject private EntryCodeIssue issue;
  @Inject private EntryCodeFile file;
  @Inject private OnCallRota rota;
  @Inject private OrganizationQueries organization;
  @Inject private ComplaintQueries complaints;
  @Inject private ComplaintOwnership ownership;
  @Inject private ComplaintDispatch dispatch;
  @Inject private ComplaintIntake intake;
  @Inject private TodoQueries todos;
  @Inject private CaseTime time;
  @Inject private BusinessClock clock;
  @Inject private Told told;

  @Test
  @DisplayName(
      "R-1, R-2: who leaves is out at once; the owned case is the superior's, reminders too")
  void owner() throws Exception {
    long leaver = id("receptionist");
    long successor = id("zheng.yutong");
    String number = time.receive("2046-03-05T09:00", "水管漏水 2046", Severity.MINOR);
    Instant at = CaseTime.at("2046-03-05T10:00");
    time.as(
        "receptionist",
        at,
        () -> {
          assertEquals(Admission.IN, admissions.current());
          assertTrue(complaints.view(number).isPresent());
          return leave(leaver, at);
        });
    try {
      time.as(
          "receptionist",
          at,
          () -> {
            assertEquals(Admission.LEFT, admissions.current());
            assertEquals("organization.left", refusal(admissions::require));
            assertEquals(List.of(), todos.mine(50));
            assertEquals(List.of(), organization.projects());
            assertTrue(complaints.view(number).isEmpty());
            return true;
          });
      time.as(
          "centre-supervisor",
          at,
          () -> {
            long project = organization.projects().get(0).id();
            assertFalse(holds(organization.staff(project), leaver));
            assertTrue(holds(organization.staff(project), successor));
            return true;
          });
      time.live("2046-03-07T12:00", number);
      List<Told.Heard> after =
          told.about(number).stream().filter(heard -> heard.at().isAfter(at)).toList();
      assertFalse(after.isEmpty());
      assertTrue(after.stream().noneMatch(heard -> heard.what().recipientId() == leaver));
      assertTrue(
          after.stream()
              .anyMatch(
                  heard ->
                      heard.what().kind().equals("deadline.reminder")
                          && heard.what().recipientId() == idOf("centre-supervisor")
                          && Long.valueOf(leaver).equals(heard.what().onBehalfOfId())),
          () -> after.toString());
      assertTrue(
          told.about(number).stream()
              .anyMatch(heard -> heard.what().kind().equals("deadline.breach")),
          "a superior who is told for themselves too is told once");
      Instant later = CaseTime.at("2046-03-07T12:00");
      assertTrue(waits("centre-supervisor", later, number, TodoItem.Kind.LEFT_BEHIND));
      assertFalse(waits("centre-manager", later, number, TodoItem.Kind.LEFT_BEHIND));
      assertFalse(waits("department-head", later, number, TodoItem.Kind.LEFT_BEHIND));
      time.as(
          "centre-supervisor",
          later,
          () -> ownership.assign(CaseRef.latest(number), successor, "原接待员离职"));
      assertFalse(waits("centre-supervisor", later, number, TodoItem.Kind.LEFT_BEHIND));
    } finally {
      stay(leaver);
    }
    As.role("receptionist", () -> assertEquals(Admission.IN, admissions.current()));
  }

  @Test
  @DisplayName(
      "R-2: a part in the hands of one who left is the head's; without a head the centre's")
  void part() throws Exception {
    long handler = id("handler");
    long head = id("department-head");
    String number = time.receive("2047-03-05T09:00", "路灯 2047", Severity.MINOR);
    Instant at = CaseTime.at("2047-03-05T10:00");
    long department = As.get("handler", Forms::departmentOfCaller);
    time.step(
        "2047-03-05T09:20",
        "receptionist",
        number,
        ref ->
            dispatch.dispatch(
                ref, List.of(new ComplaintDispatch.Wish(department, handler, "更换", null, true))));
    long part =
        time.as("handler", at, () -> complaints.view(number).orElseThrow().parts().get(0).id());
    time.step("2047-03-05T09:25", "handler", number, ref -> dispatch.sign(ref, part));
    leave(handler, at);
    try {
      assertFalse(waits("centre-supervisor", at, number, TodoItem.Kind.LEFT_PART));
      assertTrue(waits("department-head", at, number, TodoItem.Kind.INVESTIGATE));
      leave(head, at);
      assertTrue(waits("centre-supervisor", at, number, TodoItem.Kind.LEFT_PART));
      time.live("2047-03-07T12:00", number);
      assertTrue(
          told.about(number).stream()
              .anyMatch(
                  heard ->
                      heard.what().kind().equals("deadline.reminder")
                          && heard.what().recipientId() == idOf("centre-supervisor")));
      assertTrue(
          told.about(number).stream()
              .filter(heard -> heard.at().isAfter(at))
              .noneMatch(heard -> Set.of(handler, head).contains(heard.what().recipientId())));
    } finally {
      stay(handler);
      stay(head);
    }
  }

  @Test
  @DisplayName(
      "somebody unknown sees only whom to ask, shows up for administrators, and gets a place")
  void newcomer() throws Exception {
    Set<String> roles = Set.of(Role.Names.HANDLER);
    As.somebody(
        "new.hand",
        roles,
        () -> {
          assertEquals(Admission.UNPLACED, admissions.current());
          Admissions.WhomToAsk whom = admissions.whomToAsk();
          assertTrue(whom.administrators().contains("罗一鸣"), whom.toString());
          assertEquals("organization.no-place", refusal(admissions::require));
          assertEquals(List.of(), organization.projects());
          signIns.seen();
          signIns.seen();
          return true;
        });
    As.role(
        "administrator",
        () -> {
          assertEquals(
              1,
              staff.newcomers(PageRequest.first()).rows().stream()
                  .filter(n -> n.username().equals("new.hand") && n.roles().equals("handler"))
                  .count());
          staff.add(
              "new.hand",
              new Person("新来的", null, Post.ofProject(organization.projects().get(0).id(), null)));
          assertTrue(
              staff.newcomers(PageRequest.first()).rows().stream()
                  .noneMatch(n -> n.username().equals("new.hand")));
          assertEquals(
              "organization.username-taken",
              refusal(() -> staff.add("new.hand", new Person("另一位", null, Post.ofGroup()))));
        });
    As.somebody(
        "new.hand",
        roles,
        () -> {
          assertEquals(Admission.IN, admissions.current());
          assertEquals(1, organization.projects().size());
          return true;
        });
    As.somebody(
        "new.hand",
        Set.of(),
        () -> {
          assertEquals(Admission.UNPLACED, admissions.current(), "no role is no way in");
          return true;
        });
    leave(id("new.hand"), Instant.now(clock));
  }

  @Test
  @DisplayName("a company's administrator looks after that company only, and gives nobody more")
  void foreign() throws Exception {
    long mine = id("company-manager");
    Post post = As.get("administrator", () -> staff.person(mine).post());
    long company = post.companyId() == null ? 0 : post.companyId();
    long other = id("company-manager.b");
    long inside = id("handler");
    long own =
        As.get(
            "administrator",
            () -> staff.add("admin.hz", new Person("杭州管理员", null, Post.ofCompany(company))));
    try {
      As.somebody(
          "admin.hz",
          ADMINISTRATOR,
          () -> {
            List<StaffRow> seen =
                staff.page("company-manager", Listed.HERE, PageRequest.first()).rows();
            assertEquals(List.of(mine), seen.stream().map(StaffRow::id).toList());
            assertEquals("organization.unknown-staff", refusal(() -> staff.person(other)));
            assertEquals(
                "organization.unknown-staff", refusal(() -> staff.leave(other, 1, Instant.EPOCH)));
            StaffView me = staff.person(own);
            assertEquals(
                "organization.outside-your-scope",
                refusal(
                    () -> staff.change(own, me.version(), new Person("我", null, Post.ofGroup()))));
            assertEquals(
                "organization.outside-your-scope",
                refusal(() -> staff.add("x.y", new Person("某", null, Post.ofGroup()))));
            assertEquals("organization.group-only", refusal(() -> staff.helpContact("我")));
            assertEquals(inside, staff.person(inside).id());
            DirectoryPreview preview =
                imports.dryRun(
                    Kind.PEOPLE,
                    bytes(
                        """
                        user name,name,company,scope
                        new.cd,成都人,CD,
                        new.group,集团人,,group
                        company-manager.b,改名,HZ,
                        new.hz,杭州人,HZ,
                        """));
            assertEquals(1, preview.added());
            assertEquals(3, preview.badInAll());
            assertTrue(
                preview.bad().stream()
                    .allMatch(bad -> bad.code().equals("organization.outside-your-scope")));
            assertEquals(
                "organization.group-only",
                refusal(() -> imports.dryRun(Kind.COMPANIES, bytes("code,name\nXX,新公司\n"))));
            assertEquals(
                1,
                imports.dryRun(Kind.PROJECTS, bytes("company,code,name\nCD,JH,改名\n")).badInAll());
            return true;
          });
      for (String person : List.of("centre-manager", "quality", "receptionist")) {
        As.role(
            person,
            () -> {
              assertThrows(
                  EJBAccessException.class,
                  () -> staff.page(null, Listed.HERE, PageRequest.first()));
              assertThrows(
                  EJBAccessException.class, () -> imports.dryRun(Kind.PEOPLE, bytes("a,b")));
              assertThrows(EJBAccessException.class, () -> first.takeOver("x", "y"));
            });
      }
    } finally {
      leave(own, Instant.now(clock));
    }
  }

  @Test
  @DisplayName("X-2: two change the same person, the second is told; the last administrator stays")
  void stale() throws Exception {
    long person = id("ding.haibo");
    As.role(
        "administrator",
        () -> {
          StaffView seen = staff.person(person);
          staff.change(person, seen.version(), new Person("丁海波", "13900000001", seen.post()));
          assertEquals(
              "organization.stale-person",
              refusal(
                  () -> staff.change(person, seen.version(), new Person("丁", null, seen.post()))));
          StaffView now = staff.person(person);
          assertEquals("13900000001", now.phone());
          assertEquals(StaffChange.Kind.CHANGED, now.changes().get(0).kind());
          StaffView own = staff.person(id("administrator"));
          assertEquals(
              "organization.last-administrator",
              refusal(() -> staff.leave(own.id(), own.version(), clock.instant())));
          assertEquals(
              "organization.last-administrator",
              imports
                  .dryRun(Kind.PEOPLE, bytes("user name,name,state\nadministrator,罗一鸣,left\n"))
                  .bad()
                  .get(0)
                  .code());
        });
  }

  @Test
  @DisplayName(
      "A-4: good rows go in without the bad, in GBK too; twice changes nothing; leavers leave")
  void importedTwice() throws Exception {
    byte[] content =
        """
        登录名,姓名,手机,项目代码,部门,离职日期,状态
        imp.one,导入一,13700000001,TH,工程部,,
        imp.two,导入二,,TH,,2045-12-31,在职
        imp.three,导入三,,XX,,,
        imp.one,重复,,TH,,,
        imp.four,=1+1,,FL,,,
        """
            .getBytes(Charset.forName("GBK"));
    As.role(
        "administrator",
        () -> {
          DirectoryPreview dry = imports.dryRun(Kind.PEOPLE, content);
          assertEquals(3, dry.added());
          assertEquals(
              List.of(4, 5), dry.bad().stream().map(DirectorySheet.Bad::line).sorted().toList());
          assertEquals(Column.PROJECT, dry.bad().get(0).column());
          assertEquals(0, found("imp.one", Listed.HERE), "a dry run writes nothing");
          assertEquals(3, imports.bringIn(Kind.PEOPLE, content).added());
          DirectoryPreview again = imports.bringIn(Kind.PEOPLE, content);
          assertEquals(0, again.inAll());
          assertEquals(3, again.same());
          assertEquals(1, found("imp.two", Listed.LEAVING));
          assertEquals(1, found("=1+1", Listed.HERE));
          DirectoryPreview gone =
              imports.bringIn(
                  Kind.PEOPLE,
                  bytes("登录名,姓名,状态\nimp.one,导入一,离职\nimp.four,=1+1,离职\nimp.two,导入二,离职\n"));
          assertEquals(3, gone.changed());
          assertEquals(1, found("imp.one", Listed.LEFT));
          assertEquals(0, imports.bringIn(Kind.PEOPLE, content).changed(), "nobody comes back");
          assertEquals("importing.empty", refusal(() -> imports.dryRun(Kind.PEOPLE, new byte[0])));
          assertEquals(
              "organization.column-missing",
              refusal(() -> imports.dryRun(Kind.PEOPLE, bytes("星座,生肖\n白羊,龙\n"))));
          assertThrows(
              RuleViolation.class,
              () -> imports.dryRun(Kind.PEOPLE, new byte[] {(byte) 0xff, 1, (byte) 0x81, 0}));
        });
  }

  @Test
  @DisplayName("A-4: 10,000 rows are checked in one go; companies, projects and departments go in")
  void large() throws Exception {
    StringBuilder rows = new StringBuilder("user name,name,project\n");
    for (int i = 0; i < 10_000; i++) {
      rows.append("mass.").append(i).append(",某").append(i).append(",TH\n");
    }
    As.role(
        "administrator",
        () -> {
          DirectoryPreview preview = imports.dryRun(Kind.PEOPLE, bytes(rows.toString()));
          assertEquals(10_000, preview.added());
          assertEquals(200, preview.changes().size());
          assertEquals(
              1, imports.bringIn(Kind.COMPANIES, bytes("code,name,zone\nZZ,测试公司,\n")).added());
          assertEquals(
              1, imports.bringIn(Kind.PROJECTS, bytes("公司代码,项目代码,项目名称\nZZ,ZZ1,测试项目\n")).added());
          byte[] departments = bytes("项目,类别,部门名称\nZZ1,工程,工程部\nZZ1,客服,客服部\nZZ1,财务,x\n");
          assertEquals(2, imports.bringIn(Kind.DEPARTMENTS, departments).added());
          assertEquals(2, imports.bringIn(Kind.DEPARTMENTS, departments).same());
          assertEquals(
              1, imports.bringIn(Kind.PROJECTS, bytes("公司,代码,名称\nZZ,ZZ1,改名项目\n")).changed());
          assertEquals(
              "organization.zone-stays",
              imports
                  .dryRun(Kind.COMPANIES, bytes("code,name,zone\nZZ,测试公司,Europe/Berlin\n"))
                  .bad()
                  .get(0)
                  .code());
          assertEquals(
              "organization.project-stays",
              imports
                  .dryRun(Kind.PROJECTS, bytes("company,code,name\nHZ,ZZ1,x\n"))
                  .bad()
                  .get(0)
                  .code());
        });
  }

  @Test
  @DisplayName("S-5: who is on call is told of emergencies on site besides those who always are")
  void onCall() throws Exception {
    long person = id("ding.haibo");
    Instant from = CaseTime.at("2048-01-01T00:00");
    As.role(
        "receptionist",
        () ->
            assertEquals(
                "organization.not-your-rota",
                refusal(() -> rota.enter(new OnCallRota.NewPeriod(1, null, 1, from, from)))));
    time.as(
        "centre-supervisor",
        from,
        () -> {
          long project = organization.projects().get(0).id();
          assertEquals(
              "organization.on-call-backwards",
              refusal(() -> rota.enter(period(project, person, from, from))));
          rota.enter(period(project, person, from, from.plusSeconds(36_000)));
          assertEquals(List.of(person), rota.now(project).stream().map(o -> o.staffId()).toList());
          String number = emergency(project, from.plusSeconds(60));
          assertTrue(
              told.about(number).stream()
                  .anyMatch(
                      heard ->
                          heard.what().kind().equals("emergency.opened")
                              && heard.what().recipientId() == person));
          long id = rota.page(PageRequest.first()).rows().get(0).id();
          As.role("department-head.b", () -> assertEquals(List.of(), rota.now(project)));
          rota.cancel(id);
          assertEquals(List.of(), rota.now(project));
          return true;
        });
  }

  @Test
  @DisplayName("the first administrator comes in by a code that works once; wrong ones wait")
  void firstAdministrator() throws Exception {
    Instant then = CaseTime.at("2050-06-01T09:00");
    sql(
        "update staff set leaves_at = timestamp '2050-01-01 00:00:00' where username = 'administrator'");
    try {
      at(
          then,
          () -> {
            issue.issue();
            return true;
          });
      assertEquals(
          "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())));
      String code = Files.readString(file.path()).strip();
      assertEquals(32, code.replace("-", "").length());
      at(
          then,
          () ->
              As.somebody(
                  "first.one",
                  ADMINISTRATOR,
                  () -> {
                    assertEquals(Admission.UNPLACED, admissions.current());
                    assertTrue(first.expected());
                    assertEquals(EntryCode.Outcome.WRONG, first.takeOver("0000", "第一位").outcome());
                    assertEquals(EntryCode.Outcome.WAIT, first.takeOver(code, "第一位").outcome());
                    return true;
                  }));
      at(
          then.plusSeconds(60),
          () ->
              As.somebody(
                  "first.one",
                  ADMINISTRATOR,
                  () -> {
                    assertEquals(EntryCode.Outcome.TAKEN, first.takeOver(code, "第一位").outcome());
                    assertEquals(Admission.IN, admissions.current());
                    assertFalse(first.expected());
                    assertEquals(EntryCode.Outcome.NONE, first.takeOver(code, "x").outcome());
                    assertEquals(
                        StaffChange.Kind.FIRST_ADMINISTRATOR,
                        staff.person(row("first.one").id()).changes().get(0).kind());
                    return true;
                  }));
      assertFalse(Files.exists(file.path()));
      at(
          then.plusSeconds(90),
          () -> {
            issue.issue();
            return true;
          });
      assertFalse(Files.exists(file.path()), "a group with an administrator gets no code");
    } finally {
      sql("update staff set leaves_at = null where username = 'administrator'");
      sql(
          "update staff set leaves_at = timestamp '2020-01-01 00:00:00' where username = 'first.one'");
    }
  }

  private String emergency(long project, Instant when) throws Exception {
    return time.as(
        "receptionist",
        when,
        () ->
            intake
                .receive(
                    new ReceptionForm(
                        project,
                        Forms.facts("电梯困人 2048", when),
                        Category.EMERGENCY,
                        SubCategory.TRAPPED_IN_LIFT,
                        SeverityAnswers.NONE,
                        null,
                        true,
                        true,
                        true,
                        false,
                        null,
                        List.of(),
                        null,
                        null))
                .number());
  }

  private <T> T at(Instant when, Callable<T> work) throws Exception {
    return clock.at(when, work);
  }

  private void sql(String statement) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement each = connection.createStatement()) {
      each.executeUpdate(statement);
    }
  }

  private static OnCallRota.NewPeriod period(long project, long person, Instant from, Instant to) {
    return new OnCallRota.NewPeriod(project, null, person, from, to);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static boolean holds(List<Choice> choices, long id) {
    return choices.stream().anyMatch(choice -> choice.id() == id);
  }

  private long found(String text, Listed listed) {
    return staff.page(text, listed, PageRequest.first()).total();
  }

  private StaffRow row(String username) {
    return staff.page(username, Listed.HERE, PageRequest.first()).rows().stream()
        .filter(each -> each.username().equals(username))
        .findFirst()
        .orElseThrow();
  }

  private long id(String username) throws Exception {
    return As.get("administrator", () -> row(username).id());
  }

  private long idOf(String username) {
    try {
      return id(username);
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }

  private boolean leave(long id, Instant at) throws Exception {
    return time.as(
        "administrator",
        at,
        () -> {
          staff.leave(id, staff.person(id).version(), at);
          return true;
        });
  }

  private void stay(long id) throws Exception {
    As.role("administrator", () -> staff.stay(id, staff.person(id).version()));
  }

  private boolean waits(String person, Instant when, String number, TodoItem.Kind kind)
      throws Exception {
    return time.as(
        person,
        when,
        () ->
            todos.mine(200).stream()
                .anyMatch(item -> item.number().equals(number) && item.kind() == kind));
  }

  private static String refusal(Runnable work) {
    return assertThrows(RuleViolation.class, work::run).code();
  }
}
