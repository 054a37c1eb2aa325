package io.shouwen.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.audit.boundary.AuditFilter;
import io.shouwen.audit.boundary.AuditRow;
import io.shouwen.audit.boundary.AuditSearch;
import io.shouwen.audit.boundary.Origin;
import io.shouwen.audit.domain.ChangeKind;
import io.shouwen.audit.domain.EntityChange;
import io.shouwen.audit.domain.FieldChange;
import io.shouwen.audit.domain.Way;
import io.shouwen.calendar.boundary.CalendarAdministration;
import io.shouwen.calendar.boundary.CalendarQueries;
import io.shouwen.calendar.boundary.CalendarRef;
import io.shouwen.calendar.domain.DayType;
import io.shouwen.complaint.boundary.CaseRef;
import io.shouwen.complaint.boundary.ComplaintClassification;
import io.shouwen.complaint.boundary.ComplaintIntake;
import io.shouwen.complaint.boundary.ComplaintOwnership;
import io.shouwen.complaint.boundary.DeadlineExtension;
import io.shouwen.complaint.boundary.ReceptionForm;
import io.shouwen.complaint.domain.Category;
import io.shouwen.complaint.domain.ContactMethod;
import io.shouwen.complaint.domain.ExtensionReason;
import io.shouwen.complaint.domain.Severity;
import io.shouwen.complaint.domain.SeverityAnswers;
import io.shouwen.complaint.domain.SubCategory;
import io.shouwen.deadline.boundary.LimitLine;
import io.shouwen.deadline.boundary.PolicyAdministration;
import io.shouwen.deadline.domain.Obligation;
import io.shouwen.notice.boundary.NoticeTemplates;
import io.shouwen.notice.boundary.WebhookEndpoints;
import io.shouwen.notice.domain.MessageLanguage;
import io.shouwen.notice.domain.NoticeChannel;
import io.shouwen.notice.domain.Template;
import io.shouwen.organization.boundary.Absences;
import io.shouwen.organization.boundary.Choice;
import io.shouwen.organization.boundary.OrganizationQueries;
import io.shouwen.organization.domain.Role;
import io.shouwen.resolution.boundary.Compensations;
import io.shouwen.shared.BusinessClock;
import io.shouwen.shared.PageRequest;
import io.shouwen.shared.RuleViolation;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;

/** What the audit says of changes, whoever makes them. */
@ExtendWith(ArquillianExtension.class)
@DisplayName("X-1: the audit")
class AuditIT {
  private static final String WHO = "administrator";

  @Inject private AuditSearch search;
  @Inject private ComplaintIntake intake;
  @Inject private ComplaintClassification classification;
  @Inject private ComplaintOwnership ownership;
  @Inject private DeadlineExtension extension;
  @Inject private Absences absences;
  @Inject private Compensations compensations;
  @Inject private PolicyAdministration policies;
  @Inject private CalendarAdministration calendarsKept;
  @Inject private CalendarQueries calendars;
  @Inject private NoticeTemplates templates;
  @Inject private WebhookEndpoints endpoints;
  @Inject private OrganizationQueries organization;
  @Inject private BusinessClock clock;
  @Resource private UserTransaction transaction;

  @Test
  @DisplayName("says who, when, from where, through which door, and what before and after")
  void says() throws Exception {
    Instant begin = clock.instant();
    Origin.Request origin = Origin.of(Way.REST, "192.0.2.7");
    String number;
    try {
      number = receive("电梯异响夜里很吵");
      As.role(
          "receptionist",
          () -> classification.decideSeverity(CaseRef.latest(number), Severity.MAJOR, "伤了人"));
    } finally {
      origin.end();
    }
    List<AuditRow> rows = about(number);
    assertEquals(2, rows.size(), "one for each transaction");
    AuditRow received = rows.get(1);
    assertEquals("receptionist", received.username());
    assertEquals(As.get("receptionist", Forms::nameOfCaller), received.actor());
    assertFalse(received.at().isBefore(begin));
    assertEquals(Way.REST, received.way());
    assertEquals("192.0.2.7", received.address());
    assertEquals("ComplaintRegistration.register", received.door());
    assertEquals("Complaint", received.subjectKind());
    assertEquals(ChangeKind.ADDED, change(received, "Complaint").kind());
    assertEquals("王**", field(change(received, "Complaint"), "complainantName").after());
    assertEquals("138****1234", field(change(received, "Complaint"), "phone").after());
    FieldChange severity = field(change(rows.get(0), "Complaint"), "severity");
    assertEquals("Severity.IMPORTANT", severity.before());
    assertEquals("Severity.MAJOR", severity.after());
    assertEquals(ChangeKind.ADDED, change(rows.get(0), "CaseEvent").kind());
  }

  @Test
  @DisplayName("holds nothing of a person")
  void nothingPersonal() throws Exception {
    String number = receive("邻居家的狗叫个不停");
    As.role(
        "receptionist",
        () -> classification.decideSeverity(CaseRef.latest(number), Severity.MAJOR, "老人住院了"));
    String all = about(number).toString();
    for (String personal : List.of("王小明", "13800001234", "3栋大堂", "邻居家的狗", "老人住院")) {
      assertFalse(all.contains(personal), () -> personal + " in " + all);
    }
  }

  @Test
  @DisplayName("leaves nothing of what was rolled back")
  void rolledBack() throws Exception {
    String number = receive("回滚");
    transaction.begin();
    As.role(
        "receptionist",
        () -> classification.decideSeverity(CaseRef.latest(number), Severity.MAJOR, "伤了人"));
    transaction.rollback();
    assertEquals(1, about(number).size());

    Instant begin = clock.instant();
    RuleViolation refusal =
        assertThrows(
            RuleViolation.class,
            () ->
                As.role(
                    WHO,
                    () -> {
                      Compensations.Limit first = compensations.limits().get(0);
                      compensations.save(List.of(limit(first, new BigDecimal("99999999.00"))));
                    }));
    assertEquals("resolution.limit-below-lower-rank", refusal.code());
    assertEquals(List.of(), of("Compensations", begin));
  }

  @Test
  @DisplayName("says for whom a deputy decided (R-3)")
  void deputy() throws Exception {
    String number = receive("道闸要等配件", SeverityAnswers.NONE);
    Instant now = clock.instant();
    As.role(
        "receptionist",
        () ->
            extension.ask(
                CaseRef.latest(number),
                new DeadlineExtension.Wish(
                    Obligation.SOLVE,
                    0,
                    ExtensionReason.SPARE_PARTS,
                    "等配件",
                    ContactMethod.TELEPHONE,
                    "已电话告知",
                    now.plus(20, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES))));
    String manager = As.get("company-manager", Forms::nameOfCaller);
    String deputyName = nameOf("centre-manager");
    long deputy =
        As.get("company-manager", () -> absences.deputies()).stream()
            .filter(c -> c.name().equals(deputyName))
            .map(Choice::id)
            .findFirst()
            .orElseThrow();
    long absence =
        As.get(
            "company-manager",
            () ->
                absences.name(
                    new Absences.NewAbsence(
                        null, deputy, now.minusSeconds(60), now.plus(1, ChronoUnit.DAYS))));
    try {
      long request =
          As.get("centre-manager", () -> extension.pending()).stream()
              .filter(p -> p.number().equals(number))
              .findFirst()
              .orElseThrow()
              .requestId();
      As.role("centre-manager", () -> decide(number, request));
    } finally {
      As.role("company-manager", () -> absences.cancel(absence));
    }
    AuditRow decided = about(number).get(0);
    assertEquals("centre-manager", decided.username());
    assertEquals(manager, decided.forName());
    assertEquals(
        "ApprovalState.GRANTED", field(change(decided, "ApprovalRequest"), "state").after());
    List<AuditRow> named =
        As.get(
                WHO,
                () ->
                    search.page(
                        new AuditFilter("company-manager", null, "Absences", null, now, null),
                        PageRequest.first()))
            .rows();
    assertEquals(2, named.size(), "the deputy was named, and the period called off");
    assertTrue(field(change(named.get(0), "Absence"), "cancelledAt").after() != null);
  }

  private void decide(String number, long request) {
    extension.decide(
        CaseRef.latest(number), new DeadlineExtension.Decision(request, true, null, null));
  }

  @Test
  @DisplayName("holds who was named on a confidential case, before and after")
  void readers() throws Exception {
    String number = receive("员工态度恶劣");
    As.role(
        "receptionist", () -> ownership.makeConfidential(CaseRef.latest(number), true, Set.of()));
    As.role(
        "receptionist", () -> ownership.makeConfidential(CaseRef.latest(number), false, Set.of()));
    FieldChange opened = field(change(about(number).get(0), "Complaint"), "confidential");
    assertEquals("true", opened.before());
    assertEquals("false", opened.after());
  }

  @Test
  @DisplayName("holds changes of the settings, before and after")
  void settings() throws Exception {
    Instant begin = clock.instant();
    Compensations.Limit limit =
        As.get(WHO, () -> compensations.limits()).stream()
            .filter(l -> l.rank() == 4)
            .findFirst()
            .orElseThrow();
    BigDecimal more = limit.upTo().add(BigDecimal.ONE);
    As.role(WHO, () -> compensations.save(List.of(limit(limit, more))));
    As.role(WHO, () -> compensations.save(List.of(limit)));
    List<AuditRow> limits = of("Compensations", begin);
    assertEquals(2, limits.size());
    FieldChange upTo = field(limits.get(1).changes().get(0), "upTo");
    assertEquals(limit.upTo().doubleValue(), number(upTo.before()));
    assertEquals(more.doubleValue(), number(upTo.after()));
    assertTrue(limits.get(1).subject().contains(limit.grade().name()), limits::toString);

    As.role(
        WHO,
        () ->
            templates.save(
                "deadline.breach", MessageLanguage.ENGLISH, new Template("Late: {number}", "One")));
    As.role(
        WHO,
        () ->
            templates.save(
                "deadline.breach", MessageLanguage.ENGLISH, new Template("Late: {number}", "Two")));
    As.role(WHO, () -> templates.reset("deadline.breach", MessageLanguage.ENGLISH));
    List<AuditRow> words = of("NoticeTemplates", begin);
    assertEquals(3, words.size());
    assertEquals("One", field(words.get(1).changes().get(0), "body").before());
    assertEquals("Two", field(words.get(1).changes().get(0), "body").after());
    assertEquals(ChangeKind.REMOVED, words.get(0).changes().get(0).kind());

    LocalDate day = LocalDate.of(2041, 5, 2);
    CalendarRef before = group();
    As.role(WHO, () -> calendarsKept.setDay(before, day, DayType.PUBLIC_HOLIDAY, "测试假"));
    CalendarRef after = group();
    As.role(WHO, () -> calendarsKept.removeDay(after, day));
    List<AuditRow> days = of("CalendarAdministration", begin);
    assertEquals(2, days.size());
    assertEquals(
        "DayType.PUBLIC_HOLIDAY", field(change(days.get(1), "SpecialDay"), "type").after());
    assertEquals(
        "DayType.PUBLIC_HOLIDAY", field(change(days.get(0), "SpecialDay"), "type").before());

    List<LimitLine> lines = As.get(WHO, () -> policies.lines(1));
    As.get(
        WHO,
        () ->
            policies.make(
                new PolicyAdministration.NewVersion(
                    policies.companies().get(0).id(),
                    clock.instant().plus(3650, ChronoUnit.DAYS),
                    lines,
                    "审计试行")));
    AuditRow version = of("PolicyAdministration", begin).get(0);
    assertEquals("审计试行", field(change(version, "PolicyVersion"), "note").after());
    assertEquals(
        lines.size(),
        version.changes().stream().filter(c -> c.entity().equals("PolicyLine")).count());

    As.role(
        WHO,
        () ->
            endpoints.add(
                NoticeChannel.DINGTALK,
                new WebhookEndpoints.Wish(
                    "https://127.0.0.1/robot?token=t0ken", "gehe1m-gehe1m", true)));
    long id =
        As.get(WHO, () -> endpoints.all()).stream()
            .filter(e -> e.channel() == NoticeChannel.DINGTALK)
            .findFirst()
            .orElseThrow()
            .id();
    As.role(WHO, () -> endpoints.save(id, new WebhookEndpoints.Wish(null, "anders-anders", false)));
    As.role(WHO, () -> endpoints.remove(id));
    List<AuditRow> channels = of("WebhookEndpoints", begin);
    assertEquals(3, channels.size());
    assertEquals("true", field(channels.get(1).changes().get(0), "enabled").before());
    assertEquals("*", field(channels.get(1).changes().get(0), "secret").after());
    for (String secret : List.of("gehe1m", "anders", "t0ken")) {
      assertFalse(channels.toString().contains(secret));
    }
  }

  @Test
  @DisplayName("is shown to administrators, each what belongs to them")
  void scope() throws Exception {
    String here = receive("本公司的投诉");
    String there =
        As.get(
                "receptionist.b",
                () ->
                    intake.receive(
                        Forms.reception(organization.projects().get(0).id(), "别的公司的投诉", null)))
            .number();
    assertEquals(1, about(there).size(), "of the group's administrator");
    var company =
        SecurityDomain.getCurrent()
            .createAdHocIdentity("company-manager")
            .withDefaultRoleMapper(RoleMapper.constant(Roles.of(Role.Names.ADMINISTRATOR)));
    assertEquals(1, company.runAs((java.util.concurrent.Callable<Integer>) () -> rows(here)));
    assertEquals(0, company.runAs((java.util.concurrent.Callable<Integer>) () -> rows(there)));
    for (String person : List.of("receptionist", "quality", "general-manager")) {
      assertThrows(EJBAccessException.class, () -> As.get(person, () -> rows(here)));
    }
  }

  private CalendarRef group() throws Exception {
    return new CalendarRef(null, As.get(WHO, () -> calendars.of(null)).version());
  }

  private int rows(String number) {
    return search
        .page(new AuditFilter(null, number, null, null, null, null), PageRequest.first())
        .rows()
        .size();
  }

  private String nameOf(String person) throws Exception {
    return As.get(person, Forms::nameOfCaller);
  }

  private String receive(String subject) throws Exception {
    return receive(subject, new SeverityAnswers(false, false, true, 0));
  }

  private String receive(String subject, SeverityAnswers answers) throws Exception {
    return As.get(
            "receptionist",
            () ->
                intake.receive(
                    new ReceptionForm(
                        organization.projects().get(0).id(),
                        Forms.facts(subject, clock.instant()),
                        Category.EQUIPMENT,
                        SubCategory.LIFT,
                        answers,
                        null,
                        false,
                        false,
                        false,
                        false,
                        null,
                        List.of(),
                        null,
                        null)))
        .number();
  }

  private List<AuditRow> about(String number) throws Exception {
    return As.get(
            WHO,
            () ->
                search.page(
                    new AuditFilter(null, number, null, null, null, null), PageRequest.first()))
        .rows();
  }

  private List<AuditRow> of(String door, Instant since) throws Exception {
    return As.get(
            WHO,
            () ->
                search.page(
                    new AuditFilter(null, null, door, null, since, null), PageRequest.first()))
        .rows();
  }

  private static Compensations.Limit limit(Compensations.Limit of, BigDecimal upTo) {
    return new Compensations.Limit(of.grade(), of.problem(), of.rank(), upTo);
  }

  private static EntityChange change(AuditRow row, String entity) {
    return row.changes().stream()
        .filter(c -> c.entity().equals(entity))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + entity + " in " + row));
  }

  private static FieldChange field(EntityChange change, String name) {
    return change.fields().stream()
        .filter(f -> f.field().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " in " + change));
  }

  private static double number(@Nullable String text) {
    return Double.parseDouble(java.util.Objects.requireNonNull(text));
  }
}
