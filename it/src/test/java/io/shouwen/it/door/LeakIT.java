package io.shouwen.it.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.audit.boundary.AuditVerification;
import io.shouwen.complaint.boundary.Attachments;
import io.shouwen.complaint.boundary.CaseRef;
import io.shouwen.complaint.boundary.ComplaintIntake;
import io.shouwen.complaint.boundary.ComplaintOwnership;
import io.shouwen.complaint.boundary.ComplaintQueries;
import io.shouwen.complaint.boundary.ContactLog;
import io.shouwen.complaint.boundary.ReceptionForm;
import io.shouwen.complaint.domain.Category;
import io.shouwen.complaint.domain.Channel;
import io.shouwen.complaint.domain.Complainant;
import io.shouwen.complaint.domain.ContactMethod;
import io.shouwen.complaint.domain.Mood;
import io.shouwen.complaint.domain.ReceptionFacts;
import io.shouwen.complaint.domain.SeverityAnswers;
import io.shouwen.complaint.domain.SubCategory;
import io.shouwen.customer.boundary.CustomerDesk;
import io.shouwen.customer.boundary.NewCustomer;
import io.shouwen.customer.domain.CustomerKind;
import io.shouwen.it.As;
import io.shouwen.shared.BusinessClock;
import io.shouwen.shared.PageRequest;
import io.shouwen.shared.RuleViolation;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.auth.server.SecurityIdentity;

@ExtendWith(ArquillianExtension.class)
@DisplayName("A stranger at every door (C-11)")
class LeakIT {
  private static final System.Logger LOG = System.getLogger(LeakIT.class.getName());

  /** Those of the other project of the same company, and those of the other company. */
  private static final List<String> ELSEWHERE =
      List.of(
          "receptionist",
          "handler",
          "department-head",
          "centre-manager",
          "receptionist.b",
          "company-manager.b");

  /** Those of the right project, its company and the group, of whom none is named on the case. */
  private static final List<String> NOT_NAMED =
      List.of(
          "receptionist",
          "handler",
          "department-head",
          "centre-supervisor",
          "company-manager",
          "general-manager",
          "interviewer",
          "quality",
          "administrator");

  /** Says how many changes there were at all, by whomever, and nothing of what was changed. */
  private static final Set<Class<?>> OF_ALL = Set.of(AuditVerification.class);

  @Inject private ComplaintIntake intake;
  @Inject private ComplaintQueries queries;
  @Inject private ComplaintOwnership ownership;
  @Inject private ContactLog contacts;
  @Inject private Attachments attachments;
  @Inject private CustomerDesk customers;
  @Inject private BusinessClock clock;
  @Resource private UserTransaction transaction;
  private final QuietServer server = new QuietServer();

  @Resource(lookup = "java:jboss/datasources/ShouwenDS")
  private DataSource database;

  /** Signed in, but known to nobody: no role, no place. */
  private static SecurityIdentity unknown() {
    return SecurityDomain.getCurrent().createAdHocIdentity("nobody-knows-me");
  }

  private static Map<String, SecurityIdentity> signedIn(List<String> people) {
    Map<String, SecurityIdentity> identities = new HashMap<>();
    people.forEach(name -> identities.put(name, As.identity(name)));
    return identities;
  }

  @BeforeEach
  void quiet() {
    server.quiet();
  }

  @AfterEach
  void loud() {
    server.loud();
  }

  @Test
  @DisplayName("sees nothing of another project or company, and changes nothing there")
  void elsewhere() throws Exception {
    Secret secret = secret("FL", "company-manager", "霽", false);
    String before = asTheOwnerSees(secret);
    Map<String, SecurityIdentity> strangers = signedIn(ELSEWHERE);
    strangers.put("unknown", unknown());
    closedTo(strangers, secret);
    assertEquals(before, asTheOwnerSees(secret));
  }

  @Test
  @DisplayName("sees nothing of a confidential case in the right project, and changes nothing")
  void confidential() throws Exception {
    Secret secret = secret("TH", "centre-manager", "霪", true);
    String before = asTheOwnerSees(secret);
    closedTo(signedIn(NOT_NAMED), secret);
    assertEquals(before, asTheOwnerSees(secret));
  }

  @Test
  @DisplayName("counts the same whether the others have a case more or not")
  void counts() throws Exception {
    Instant at = Clock.systemUTC().instant();
    for (String name : List.of("receptionist", "company-manager.b")) {
      sameFigures(name, at, () -> secret("FL", "company-manager", "霂", false));
    }
    for (String name : List.of("receptionist", "company-manager", "quality")) {
      sameFigures(name, at, () -> secret("TH", "centre-manager", "霢", true));
    }
  }

  /** A figure that the others' case changes does so twice; what changes once changed by itself. */
  private void sameFigures(String name, Instant at, Callable<Secret> others) throws Exception {
    Map<String, String> first = figures(name, at);
    others.call();
    Map<String, String> second = figures(name, at);
    others.call();
    Map<String, String> third = figures(name, at);
    Set<String> told = new TreeSet<>();
    first.forEach(
        (door, said) -> {
          if (!said.equals(second.get(door))
              && !second.getOrDefault(door, "").equals(third.get(door))) {
            told.add(door + ": " + said + " / " + second.get(door) + " / " + third.get(door));
          }
        });
    assertEquals(Set.of(), told, name);
  }

  private Map<String, String> figures(String name, Instant at) throws Exception {
    List<Long> own =
        numbers(
            "select p.id from project p join staff s on s.username = ? and (s.scope_group"
                + " or s.scope_project_id = p.id or s.scope_company_id = p.company_id)",
            name);
    Made harmless = new Made(own, List.of(""), at);
    Map<String, String> figures = new HashMap<>();
    SecurityIdentity person = As.identity(name);
    for (Doors.Door door : Doors.all()) {
      if (door.method().getReturnType() != void.class && !OF_ALL.contains(door.type())) {
        int round = 0;
        for (@Nullable Object[] arguments : harmless.argumentsOf(door.method(), given -> {})) {
          round++;
          figures.put(
              door + " " + round,
              clock.at(at, () -> person.runAs((Callable<String>) () -> said(door, arguments))));
        }
      }
    }
    return figures;
  }

  private String said(Doors.Door door, @Nullable Object[] arguments) throws Exception {
    Object bean = Doors.bean(door.type());
    transaction.begin();
    try {
      return Heard.in(door.method().invoke(bean, arguments));
    } catch (InvocationTargetException refused) {
      return String.valueOf(refused.getTargetException().getClass());
    } finally {
      transaction.rollback();
    }
  }

  private void closedTo(Map<String, SecurityIdentity> strangers, Secret secret) throws Exception {
    Made made = new Made(secret.ids(), words(secret), Clock.systemUTC().instant());
    Set<String> leaks = new TreeSet<>();
    Set<String> broken = new TreeSet<>();
    Map<Outcome, Integer> calls = new EnumMap<>(Outcome.class);
    List<Doors.Door> doors = Doors.all();
    for (Doors.Door door : doors) {
      for (var stranger : strangers.entrySet()) {
        StringBuilder given = new StringBuilder();
        for (@Nullable Object[] arguments :
            made.argumentsOf(door.method(), g -> given.append(Heard.in(g)))) {
          Answer answer =
              stranger.getValue().runAs((Callable<Answer>) () -> answer(door, arguments));
          calls.merge(answer.outcome(), 1, Integer::sum);
          String said = answer.said() + given;
          if (said.contains(secret.number()) && !Heard.in(arguments).contains(secret.number())) {
            leaks.add(door + " tells " + stranger.getKey() + " the number");
          }
          secret.marks().stream()
              .filter(said::contains)
              .forEach(mark -> leaks.add(door + " tells " + stranger.getKey() + " " + mark));
          if (answer.outcome() == Outcome.BROKEN) {
            broken.add(door + ": " + answer.said());
          }
          if (answer.outcome() == Outcome.NO_ROLE) {
            break; // no argument opens it
          }
        }
      }
    }
    LOG.log(
        System.Logger.Level.INFO,
        "{0} doors, {1} strangers, calls: {2}, leaks: {3}",
        doors.size(),
        strangers.size(),
        calls,
        leaks.size());
    leaks.addAll(broken);
    assertEquals(Set.of(), leaks);
    assertTrue(doors.size() > 100, doors.size() + " doors");
  }

  private enum Outcome {
    ANSWERED,
    REFUSED,
    NO_ROLE,
    BROKEN
  }

  private record Answer(Outcome outcome, String said) {}

  /** What the door says, also when it refuses. */
  private Answer answer(Doors.Door door, @Nullable Object[] arguments) throws Exception {
    Object bean = Doors.bean(door.type());
    transaction.begin();
    try {
      return new Answer(Outcome.ANSWERED, Heard.in(door.method().invoke(bean, arguments)));
    } catch (InvocationTargetException thrown) {
      Throwable cause = thrown.getTargetException();
      if (cause instanceof EJBAccessException) {
        return new Answer(Outcome.NO_ROLE, "");
      }
      return new Answer(
          cause instanceof RuleViolation ? Outcome.REFUSED : Outcome.BROKEN, String.valueOf(cause));
    } finally {
      transaction.rollback();
    }
  }

  /** What a stranger could have heard: the number, and the beginnings of names and phones. */
  private static List<String> words(Secret secret) {
    List<String> words = new ArrayList<>(List.of(secret.number()));
    secret.marks().forEach(mark -> words.add(mark.substring(0, mark.length() - 1)));
    return words;
  }

  private String asTheOwnerSees(Secret secret) throws Exception {
    Instant now = Clock.systemUTC().instant();
    return clock.at(
        now,
        () ->
            As.get(
                secret.owner(),
                () ->
                    queries.view(secret.number()).orElseThrow().version()
                        + Heard.in(queries.history(secret.number(), new PageRequest(1, 200)))
                        + Heard.in(contacts.contacts(secret.number(), PageRequest.first()))
                        + Heard.in(attachments.ofCase(secret.number()))));
  }

  /** A case with a customer, a file, a contact and a request, every word of which has the mark. */
  private Secret secret(String project, String owner, String mark, boolean closed)
      throws Exception {
    long place = numbers("select id from project where code = ?", project).get(0);
    String word = mark + Long.toString(System.nanoTime(), 36);
    String phone =
        "139" + String.valueOf(System.nanoTime() % 100_000_000 + 100_000_000).substring(1);
    Instant now = Clock.systemUTC().instant();
    return As.get(
        owner,
        () -> {
          // the archive of customers is open to the project; who complains in confidence is not
          Long customer =
              closed
                  ? null
                  : Long.valueOf(
                      customers
                          .enter(
                              new NewCustomer(
                                  place, CustomerKind.OWNER, mark + "某" + word, phone, null))
                          .id());
          String number =
              intake
                  .receive(
                      new ReceptionForm(
                          place,
                          new ReceptionFacts(
                              Channel.TELEPHONE,
                              now,
                              Complainant.CUSTOMER,
                              customer,
                              mark + "某" + word,
                              phone,
                              "晚上" + word,
                              null,
                              "门口" + word,
                              null,
                              null,
                              "某人" + word,
                              "事由" + word,
                              "经过" + word,
                              "要求" + word,
                              null,
                              Mood.UPSET,
                              null),
                          Category.EQUIPMENT,
                          SubCategory.LIFT,
                          SeverityAnswers.NONE,
                          null,
                          false,
                          true,
                          true,
                          false,
                          null,
                          List.of(),
                          null,
                          null))
                  .number();
          if (closed) {
            ownership.makeConfidential(CaseRef.latest(number), true, Set.of());
          }
          contacts.log(
              number,
              new ContactLog.Entry(ContactMethod.TELEPHONE, null, "说了" + word, false, null, null));
          attachments.add(
              number,
              "照片" + word + ".txt",
              new ByteArrayInputStream(("内容" + word).getBytes(StandardCharsets.UTF_8)));
          return new Secret(number, List.of(word, phone), ids(number), owner);
        });
  }

  /** The ids of whatever belongs to the case or its place. */
  private List<Long> ids(String number) throws SQLException {
    long id = numbers("select id from complaint where number = ?", number).get(0);
    List<Long> ids = new ArrayList<>(List.of(id));
    ids.addAll(
        numbers(
            "select customer_id from complaint where customer_id is not null and number = ?",
            number));
    ids.addAll(numbers("select project_id from complaint where number = ?", number));
    ids.addAll(numbers("select owner_id from complaint where number = ?", number));
    ids.addAll(
        numbers(
            "select a.id from attachment a join complaint c on c.id = a.complaint_id where c.number = ?",
            number));
    ids.addAll(
        numbers(
            "select min(d.id) from department d join complaint c on c.project_id = d.project_id"
                + " where c.number = ?",
            number));
    ids.addAll(
        numbers(
            "select min(u.id) from property_unit u join complaint c on c.project_id = u.project_id"
                + " where c.number = ?",
            number));
    return ids;
  }

  private List<Long> numbers(String query, String value) throws SQLException {
    List<Long> found = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, value);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getLong(1));
        }
      }
    }
    return found;
  }
}
