package io.shouwen.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.complaint.boundary.Attachments;
import io.shouwen.complaint.boundary.CaseRef;
import io.shouwen.complaint.boundary.CaseView;
import io.shouwen.complaint.boundary.Changed;
import io.shouwen.complaint.boundary.ComplaintClosing;
import io.shouwen.complaint.boundary.ComplaintDispatch;
import io.shouwen.complaint.boundary.ComplaintIntake;
import io.shouwen.complaint.boundary.ComplaintOwnership;
import io.shouwen.complaint.boundary.ComplaintQueries;
import io.shouwen.complaint.boundary.ContactLog;
import io.shouwen.complaint.boundary.DeadlineExtension;
import io.shouwen.complaint.boundary.ReceptionDrafts;
import io.shouwen.complaint.boundary.ReceptionForm;
import io.shouwen.complaint.boundary.ThirdParties;
import io.shouwen.complaint.domain.Category;
import io.shouwen.complaint.domain.Channel;
import io.shouwen.complaint.domain.Complainant;
import io.shouwen.complaint.domain.ContactMethod;
import io.shouwen.complaint.domain.ExtensionReason;
import io.shouwen.complaint.domain.Mood;
import io.shouwen.complaint.domain.ReceptionFacts;
import io.shouwen.complaint.domain.Responsibility;
import io.shouwen.complaint.domain.Satisfaction;
import io.shouwen.complaint.domain.SeverityAnswers;
import io.shouwen.complaint.domain.SubCategory;
import io.shouwen.complaint.domain.ThirdPartyKind;
import io.shouwen.customer.boundary.CustomerDesk;
import io.shouwen.customer.boundary.CustomerView;
import io.shouwen.customer.boundary.NewCustomer;
import io.shouwen.customer.domain.CustomerKind;
import io.shouwen.deadline.domain.Obligation;
import io.shouwen.followup.boundary.FollowUps;
import io.shouwen.it.door.Walk;
import io.shouwen.look.domain.Door;
import io.shouwen.look.domain.LookKind;
import io.shouwen.organization.boundary.OrganizationQueries;
import io.shouwen.privacy.boundary.CustomerErasure;
import io.shouwen.privacy.boundary.LookReview;
import io.shouwen.privacy.boundary.LookRow;
import io.shouwen.privacy.boundary.LookSearch;
import io.shouwen.privacy.boundary.Looker;
import io.shouwen.privacy.boundary.PersonReports;
import io.shouwen.property.boundary.UnitFinder;
import io.shouwen.resolution.boundary.CaseHandling;
import io.shouwen.resolution.boundary.Compensations;
import io.shouwen.resolution.boundary.ResolutionQueries;
import io.shouwen.resolution.domain.Grade;
import io.shouwen.resolution.domain.ProblemKind;
import io.shouwen.shared.BusinessClock;
import io.shouwen.shared.PageRequest;
import io.shouwen.shared.RuleViolation;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@DisplayName("Personal data")
class PrivacyIT {
  /** Those who have nothing to do with a case of the engineering department. */
  private static final List<String> OTHERS =
      List.of("quality", "administrator", "general-manager", "interviewer");

  /** Columns that hold words of the product, names of staff, keys and digests; never a customer. */
  private static final String WORDS =
      """
      (.*_name|.*_kind|kind|.*severity.*|state|stage.*|channel|complainant|mood|category|sub_category
      |validity|waiting_for|next_obligation|paused_for|satisfaction|number|responsibility|grade
      |problem|contact_method|obligation|steps|claimed_by|media_type|.*_key|digest|role|door|person
      |topic|important_group|initials|path|failure|message_id|household|details|what|words_json)
      """
          .replaceAll("\\s+", "");

  /** The product's own words of these columns, which the pattern would take for names. */
  private static final Set<String> TEXTS =
      Set.of("complaint.complainant_name", "attachment.name", "third_party.name");

  /** Doors that show in plain on request; the look is written down, or there is none. */
  private static final Set<String> REVEALING =
      Set.of("ComplaintQueries.reveal", "CustomerDesk.reveal", "CustomerDesk.unmasked");

  @Inject private ComplaintIntake intake;
  @Inject private ComplaintQueries queries;
  @Inject private ComplaintDispatch dispatch;
  @Inject private ComplaintOwnership ownership;
  @Inject private ComplaintClosing closing;
  @Inject private ContactLog contacts;
  @Inject private ThirdParties thirdParties;
  @Inject private DeadlineExtension extension;
  @Inject private Attachments attachments;
  @Inject private ReceptionDrafts drafts;
  @Inject private CaseHandling handling;
  @Inject private Compensations compensations;
  @Inject private ResolutionQueries resolutions;
  @Inject private FollowUps followUps;
  @Inject private CustomerDesk customers;
  @Inject private UnitFinder units;
  @Inject private OrganizationQueries organization;
  @Inject private LookReview review;
  @Inject private CustomerErasure erasure;
  @Inject private PersonReports reports;
  @Inject private BusinessClock clock;

  @Resource
  @SuppressWarnings("NullAway.Init") // injected
  private UserTransaction transaction;

  @Resource(lookup = "java:jboss/datasources/ShouwenDS")
  @SuppressWarnings("NullAway.Init") // injected
  private DataSource database;

  private String mark = "";
  private String phone = "";
  private String unit = "";
  private long project;
  private @Nullable Long customer;

  /** The beginning, as somebody heard it: an answer that holds the whole knew it. */
  private static String heard(String word) {
    return word.substring(0, word.length() - 1);
  }

  @Test
  @DisplayName("of a case is masked at every door for whoever does not work on it (C-11)")
  void maskedEverywhere() throws Exception {
    person(true);
    String number = upToAgreed();
    for (String other : OTHERS) {
      Map<String, String> read =
          As.get(
              other,
              () ->
                  Walk.through(
                      transaction, REVEALING, List.of(number, heard(name()), heard(phone))));
      assertTrue(read.size() > 20, () -> "only " + read.keySet());
      for (String plain : List.of(name(), phone, unit)) {
        read.forEach(
            (door, answer) ->
                assertFalse(
                    answer.contains(plain), () -> other + " reads " + plain + " at " + door));
      }
      assertTrue(read.getOrDefault("ComplaintQueries.view", "").contains(number), other);
    }
    for (String own : List.of("receptionist", "handler", "department-head", "company-manager")) {
      assertEquals(name(), view(own, number).facts().complainantName(), own);
      assertEquals(phone, view(own, number).facts().phone(), own);
    }
  }

  @Test
  @DisplayName("of a confidential case is at no door of those who are not named (C-11)")
  void confidential() throws Exception {
    person(false);
    String number = receive();
    dispatchToEngineering(number);
    step("receptionist", number, ref -> ownership.makeConfidential(ref, true, Set.of()));
    // what else is at no door of theirs, the stranger's walk through all of them looks for
    for (String other : OTHERS) {
      assertEquals(
          0, (long) As.get(other, () -> queries.page(Forms.containing(mark), first()).total()));
    }
    refused("complaint.unknown", () -> reveal("quality", number, null));
    assertEquals(name(), view("receptionist", number).facts().complainantName());
  }

  @Test
  @DisplayName("is shown on request, once, and quality sees who looked at whose and why")
  void looks() throws Exception {
    person(true);
    String number = receive();
    long id = customer();
    CaseView masked = view("quality", number);
    assertTrue(masked.masked());
    assertEquals("赵**", masked.facts().complainantName());
    assertEquals(phone.substring(0, 3) + "****" + phone.substring(7), masked.facts().phone());
    assertEquals(List.of(), kinds("quality", id));

    CaseView shown = reveal("quality", number, "核对电话");
    assertEquals(name(), shown.facts().complainantName());
    assertEquals(phone, shown.facts().phone());
    assertEquals(unit, shown.facts().unitLabel());
    assertTrue(view("quality", number).masked(), "the next page is masked again");
    CustomerView card = As.get("administrator", () -> customers.reveal(id, null, Door.REST));
    assertEquals(name(), card.name());
    assertTrue(As.get("administrator", () -> customers.find(id).orElseThrow()).masked());

    assertEquals(List.of(LookKind.REVEAL), kinds("quality", id));
    assertEquals(List.of(LookKind.REVEAL), kinds("administrator", id));
    LookRow look = looksOf("quality", id).get(0);
    assertEquals("核对电话", look.reason());
    assertEquals(number, look.number());
    assertEquals("赵**", look.person());
    refused("look.reason", () -> reveal("quality", number, "长".repeat(501)));
    refused("complaint.unknown", () -> reveal("receptionist.b", number, null));
    assertEquals(List.of(LookKind.REVEAL), kinds("quality", id), "what was refused is no look");

    view("receptionist", number);
    view("receptionist", number);
    As.get("receptionist", () -> customers.find(id));
    As.get("receptionist", () -> customers.find(id));
    assertEquals(
        List.of(LookKind.CASE, LookKind.CUSTOMER),
        kinds("receptionist", id),
        "once for a person, subject and day");
    assertThrows(EJBAccessException.class, () -> As.get("receptionist", review::unusual));
  }

  @Test
  @DisplayName("that leaves in a file or is searched is counted, before it leaves")
  void exports() throws Exception {
    person(true);
    receive();
    Looker before = looker("centre-supervisor");
    As.role("centre-supervisor", () -> queries.each(Forms.containing(mark), row -> {}));
    As.role("centre-supervisor", () -> customers.page(mark, first()));
    Looker after = looker("centre-supervisor");
    assertEquals(before.exported() + 1, after.exported());
    assertEquals(before.searches() + 1, after.searches());
    assertThrows(
        EJBException.class,
        () ->
            As.role(
                "centre-supervisor",
                () ->
                    queries.each(
                        Forms.containing(mark),
                        row -> {
                          throw new IllegalStateException("the reader is gone");
                        })));
    assertEquals(
        after.exported() + 1, looker("centre-supervisor").exported(), "it had left already");
    long general = looker("general-manager").exported();
    As.role("general-manager", () -> queries.each(Forms.containing(mark), row -> {}));
    assertEquals(general, looker("general-manager").exported(), "masked rows show nobody");
  }

  @Test
  @DisplayName("is nowhere after the customer was made anonymous, and the figures are as before")
  void anonymised() throws Exception {
    person(true);
    long id = customer();
    String number = whole();
    String file =
        Objects.requireNonNull(
            one("select storage_key from attachment where name like ?", "%" + mark + "%"));
    fill(number, id);
    Set<String> held = holding();
    assertTrue(held.size() > 30, () -> "too few columns hold the mark: " + held);
    refused("privacy.not-confirmed", () -> anonymise("quality", id, "客户要求", "1" + id));
    refused("privacy.reason", () -> anonymise("quality", id, " ", Long.toString(id)));
    assertThrows(
        EJBAccessException.class, () -> anonymise("receptionist", id, "x", Long.toString(id)));
    String open = receive();
    refused("privacy.open-cases", () -> anonymise("quality", id, "客户要求", Long.toString(id)));
    step("receptionist", open, ref -> closing.withdraw(ref, mark));
    List<String> figures = figures();
    byte[] report = As.get("quality", () -> reports.report(id, Locale.SIMPLIFIED_CHINESE));
    assertEquals("%PDF", new String(report, 0, 4, StandardCharsets.ISO_8859_1));

    CustomerErasure.Done done = anonymise("quality", id, "客户要求", Long.toString(id));
    assertEquals(2, done.cases());
    assertEquals(1, done.files());
    assertEquals(Set.of(), holding());
    assertEquals(figures, figures());
    assertNull(one("select storage_key from attachment where storage_key like ?", file));
    CaseView gone = view("receptionist", number);
    assertTrue(gone.anonymised());
    assertNull(gone.facts().complainantName());
    assertTrue(As.get("receptionist", () -> customers.find(id).orElseThrow()).anonymised());
    assertEquals(
        0, As.get("receptionist", () -> queries.page(Forms.containing(mark), first())).total());
    assertEquals(List.of(), As.get("receptionist", () -> customers.suggest(project, phone)));
    refused("complaint.unknown-customer", this::receive);
    assertEquals(
        2, anonymise("administrator", id, "再来", Long.toString(id)).cases(), "again: nothing");
    assertEquals("客户要求", As.get("quality", () -> erasure.done(id)).orElseThrow().reason());
  }

  private CustomerErasure.Done anonymise(String who, long id, String reason, String typed)
      throws Exception {
    return As.get(who, () -> erasure.anonymise(id, reason, typed));
  }

  /** Puts the mark into every text column of every row that belongs to the case or customer. */
  private void fill(String number, long id) throws Exception {
    String cases = "(select c.id from complaint c where c.customer_id = " + id + ")";
    String numbers = "(select c.number from complaint c where c.customer_id = " + id + ")";
    for (String[] column : columns()) {
      String table = column[0];
      String name = column[1];
      boolean text = !name.matches(WORDS) || TEXTS.contains(table + "." + name);
      String where =
          switch (table) {
            case "complaint" -> "customer_id = " + id;
            case "customer" -> "id = " + id;
            case "outbox_message", "notice" -> "subject in " + numbers;
            case "approval_request" -> "subject_id in " + cases;
            case "deadline" -> "subject_kind = 'CASE' and subject_id in " + cases;
            case "request_key" -> "1 = 0";
            default -> has(table, "complaint_id") ? "complaint_id in " + cases : "1 = 0";
          };
      if (where.equals("1 = 0")) {
        continue; // of no customer
      }
      boolean numberOnly = name.equals("subject") && !table.equals("complaint");
      if (text && !numberOnly) {
        int room = Math.min(Integer.parseInt(column[2]), mark.length());
        if (room == mark.length()) {
          update("update " + table + " set " + name + " = ? where " + where, mark);
        } else { // a telephone number
          update("update " + table + " set " + name + " = ? where " + where, phone);
        }
      }
    }
    update(
        "update notice_line set words = ? where notice_id in (select n.id from notice n"
            + " where n.subject in "
            + numbers
            + ")",
        "{\"number\":\"" + number + "\",\"x\":\"" + mark + "\"}");
  }

  private boolean has(String table, String column) throws Exception {
    return one(
            "select column_name from information_schema.columns where lower(table_name) = '"
                + table
                + "' and lower(column_name) = ?",
            column)
        != null;
  }

  /** Table, column and length of every text column of the schema. */
  private List<String[]> columns() throws Exception {
    List<String[]> columns = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select lower(c.table_name), lower(c.column_name), c.character_maximum_length
                from information_schema.columns c join information_schema.tables t
                  on t.table_name = c.table_name and t.table_schema = c.table_schema
                where lower(c.table_schema) = 'public' and t.table_type = 'BASE TABLE'
                  and lower(c.data_type) in ('character varying', 'character', 'text')
                  and lower(c.table_name) not like 'flyway%' and lower(c.table_name) <> 'jboss_ejb_timer'
                order by 1, 2
                """);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        String length = rows.getString(3);
        columns.add(
            new String[] {rows.getString(1), rows.getString(2), length == null ? "1000" : length});
      }
    }
    return columns;
  }

  /** Which columns of the whole schema hold the mark or the phone number. */
  private Set<String> holding() throws Exception {
    Set<String> holding = new TreeSet<>();
    for (String[] column : columns()) {
      for (String trace : List.of(mark, phone)) {
        if (one(
                "select count(*) from "
                    + column[0]
                    + " where "
                    + column[1]
                    + " like ? having count(*) > 0",
                "%" + trace + "%")
            != null) {
          holding.add(column[0] + "." + column[1]);
        }
      }
    }
    return holding;
  }

  /** What statistics are made of, for the project. */
  private List<String> figures() throws Exception {
    List<String> figures = new ArrayList<>();
    for (String sql :
        List.of(
            "select category || severity || stage || validity || channel || coalesce(satisfaction, '')"
                + " || reopen_count || received_at from complaint where project_id = ? order by 1",
            "select obligation || coalesce(cast(due_at as varchar), '') || met || extensions from deadline"
                + " where subject_id in (select id from complaint where project_id = ?) order by 1",
            "select state || amount from compensation where complaint_id in (select id from complaint"
                + " where project_id = ?) order by 1",
            "select kind || stage_after || happened_at from case_event where kind <> 'ANONYMISED' and"
                + " complaint_id in (select id from complaint where project_id = ?) order by 1")) {
      try (Connection connection = database.getConnection();
          PreparedStatement select = connection.prepareStatement(sql)) {
        select.setLong(1, project);
        try (ResultSet rows = select.executeQuery()) {
          while (rows.next()) {
            figures.add(rows.getString(1));
          }
        }
      }
    }
    return figures;
  }

  private void update(String sql, String value) throws Exception {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      update.setString(1, value);
      update.executeUpdate();
    }
  }

  private @Nullable String one(String sql, String value) throws Exception {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, value);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next() ? rows.getString(1) : null;
      }
    }
  }

  private String name() {
    return "赵" + mark;
  }

  private void person(boolean archived) throws Exception {
    long now = clock.instant().toEpochMilli();
    mark = "ZQX" + Long.toString(now, Character.MAX_RADIX).toUpperCase(Locale.ROOT);
    phone = "139" + Long.toString(now).substring(Long.toString(now).length() - 8);
    project = As.get("receptionist", () -> organization.projects().get(0).id());
    var place = As.get("receptionist", () -> units.suggest(project, "3-1-5")).get(0);
    unit = place.name();
    customer =
        archived
            ? As.get(
                    "receptionist",
                    () ->
                        customers.enter(
                            new NewCustomer(
                                project, CustomerKind.OWNER, name(), phone, place.id())))
                .id()
            : null;
    unitId = place.id();
  }

  private long unitId;

  private long customer() {
    Long id = customer;
    return id == null ? 0 : id;
  }

  private String receive() throws Exception {
    ReceptionFacts facts =
        new ReceptionFacts(
            Channel.TELEPHONE,
            null,
            Complainant.CUSTOMER,
            customer,
            name(),
            phone,
            "晚上" + mark,
            unitId,
            null,
            null,
            null,
            "师傅" + mark,
            name() + "投诉漏水",
            name() + "住" + unit + ",电话" + phone,
            "赔偿" + mark,
            null,
            Mood.CALM,
            "S-" + clock.instant().toEpochMilli());
    return As.get(
            "receptionist",
            () ->
                intake.receive(
                    new ReceptionForm(
                        project,
                        facts,
                        Category.EQUIPMENT,
                        SubCategory.LIFT,
                        new SeverityAnswers(false, false, true, 0),
                        null,
                        false,
                        true,
                        true,
                        false,
                        null,
                        List.of(),
                        null,
                        null)))
        .number();
  }

  private void dispatchToEngineering(String number) throws Exception {
    long department = As.get("handler", Forms::departmentOfCaller);
    step(
        "receptionist",
        number,
        ref ->
            dispatch.dispatch(
                ref,
                List.of(
                    new ComplaintDispatch.Wish(department, null, "去" + name() + "家", null, true))));
  }

  private String upToAgreed() throws Exception {
    String number = receive();
    step("receptionist", number, ref -> contacts.log(number, said(name() + "来电" + phone)));
    step(
        "receptionist",
        number,
        ref ->
            thirdParties.hand(
                ref, ThirdPartyKind.NEIGHBOURS, name(), phone, "邻居" + mark + " " + unit));
    As.get(
        "receptionist",
        () ->
            attachments.add(
                number,
                name() + ".txt",
                new ByteArrayInputStream("记录".getBytes(StandardCharsets.UTF_8))));
    dispatchToEngineering(number);
    long part = view("handler", number).parts().get(0).id();
    step("handler", number, ref -> dispatch.sign(ref, part));
    step(
        "handler",
        number,
        ref ->
            handling.investigate(
                ref,
                new CaseHandling.Findings(
                    name() + "家漏水", unit, Responsibility.OURS, 1, mark, null, mark)));
    step(
        "handler",
        number,
        ref ->
            handling.propose(
                ref,
                List.of(
                    new CaseHandling.Proposal("去" + name() + "家修", mark, mark, true),
                    new CaseHandling.Proposal("再看", mark, mark, false))));
    step(
        "handler",
        number,
        ref ->
            compensations.request(
                ref,
                new Compensations.Wish(
                    Grade.SERIOUS, ProblemKind.PROPERTY_DAMAGE, new BigDecimal("99000"), name())));
    var due =
        view("receptionist", number).deadlines().stream()
            .filter(d -> d.obligation() == Obligation.SOLVE)
            .findFirst()
            .orElseThrow();
    step(
        "receptionist",
        number,
        ref ->
            extension.ask(
                ref,
                new DeadlineExtension.Wish(
                    Obligation.SOLVE,
                    due.key(),
                    ExtensionReason.OTHER,
                    name() + "不在家",
                    ContactMethod.TELEPHONE,
                    "已告知" + name(),
                    clock.instant().plus(Duration.ofDays(5)))));
    long option = As.get("receptionist", () -> resolutions.of(number)).options().get(0).id();
    step(
        "receptionist",
        number,
        ref ->
            handling.reply(
                ref,
                new CaseHandling.Answer(
                    true, option, name() + "同意", ContactMethod.TELEPHONE, null)));
    return number;
  }

  private String whole() throws Exception {
    String number = upToAgreed();
    step(
        "handler",
        number,
        ref ->
            handling.appoint(
                ref,
                new CaseHandling.Visit(
                    clock.instant().plus(Duration.ofDays(1)),
                    clock.instant().plus(Duration.ofDays(1)).plusSeconds(3_600),
                    mark,
                    phone,
                    mark,
                    null)));
    step("handler", number, ref -> handling.reportDone(ref, "修好" + mark));
    step(
        "interviewer",
        number,
        ref ->
            followUps.record(
                ref,
                new FollowUps.Entry(
                    ContactMethod.TELEPHONE, Satisfaction.SATISFIED, true, mark, mark)));
    step("receptionist", number, ref -> closing.sumUp(ref, mark, mark, mark));
    step("centre-manager", number, ref -> closing.archive(ref, mark));
    As.role(
        "receptionist",
        () ->
            drafts.save(
                "draft-" + mark.length(),
                "{\"customerId\":\"" + customer() + "\",\"phone\":\"" + phone + "\"}"));
    return number;
  }

  private static ContactLog.Entry said(String words) {
    return new ContactLog.Entry(ContactMethod.TELEPHONE, null, words, false, words, null);
  }

  private CaseView reveal(String who, String number, @Nullable String reason) throws Exception {
    return As.get(who, () -> queries.reveal(number, reason, Door.PAGE));
  }

  private List<LookRow> looksOf(String who, long customerId) throws Exception {
    String name = As.get(who, Forms::nameOfCaller);
    return As.get("quality", () -> review.page(period(customerId), first())).rows().stream()
        .filter(look -> look.staffName().equals(name))
        .toList();
  }

  private List<LookKind> kinds(String who, long customerId) throws Exception {
    return looksOf(who, customerId).stream().map(LookRow::kind).sorted().toList();
  }

  private Looker looker(String who) throws Exception {
    String name = As.get(who, Forms::nameOfCaller);
    return As.get("quality", () -> review.people(period(null), new PageRequest(1, 200)))
        .rows()
        .stream()
        .filter(looker -> looker.name().equals(name))
        .findFirst()
        .orElse(
            new Looker(
                0,
                name,
                io.shouwen.organization.domain.Role.QUALITY,
                0,
                0,
                0,
                0,
                0,
                0,
                false,
                false));
  }

  private LookSearch period(@Nullable Long customerId) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), CaseTime.SHANGHAI);
    return new LookSearch(today.minusDays(1), today.plusDays(1), null, customerId);
  }

  private static PageRequest first() {
    return PageRequest.first();
  }

  private interface StepWork {
    Changed with(CaseRef ref);
  }

  private Changed step(String person, String number, StepWork work) throws Exception {
    return As.get(
        person, () -> work.with(new CaseRef(number, queries.view(number).orElseThrow().version())));
  }

  private CaseView view(String person, String number) throws Exception {
    return As.get(person, () -> queries.view(number).orElseThrow());
  }

  private interface Refusable {
    void run() throws Exception;
  }

  private static void refused(String code, Refusable work) {
    assertEquals(code, assertThrows(RuleViolation.class, work::run).code());
  }
}
