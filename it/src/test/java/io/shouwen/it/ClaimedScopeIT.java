package io.shouwen.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.organization.boundary.CallerClaims;
import io.shouwen.organization.boundary.Callers;
import io.shouwen.organization.boundary.ClaimedStaff;
import io.shouwen.organization.boundary.SignIns;
import io.shouwen.organization.domain.Actor;
import io.shouwen.signin.boundary.SessionWatch;
import io.shouwen.signin.boundary.Sessions;
import io.shouwen.signin.boundary.SignInRecord;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wildfly.security.auth.server.SecurityDomain;

@ExtendWith(ArquillianExtension.class)
@DisplayName("A sign-in")
class ClaimedScopeIT {
  @Inject private ClaimedStaff claimedStaff;
  @Inject private SignIns signIns;
  @Inject private Callers callers;
  @Inject private Sessions sessions;
  @Inject private SessionWatch watch;
  @Inject private SignInRecord record;
  @Inject private Clock clock;

  @Resource private UserTransaction transaction;

  @Resource(lookup = "java:jboss/datasources/ShouwenDS")
  private DataSource database;

  /** Somebody whose sign-in says this of their scope; nothing at all for none. */
  private Actor signedIn(String username, String... scope) throws Exception {
    transaction.begin();
    try {
      claimedStaff.keep(new CallerClaims(username, "Somebody Signed-In", List.of(scope)));
      transaction.commit();
    } catch (RuntimeException failure) {
      transaction.rollback();
      throw failure;
    }
    return SecurityDomain.getCurrent()
        .createAdHocIdentity(username)
        .runAs((Callable<Actor>) callers::current);
  }

  private long count(String sql, String argument) throws Exception {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, argument);
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  private String text(String sql) throws Exception {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(sql);
        ResultSet rows = query.executeQuery()) {
      rows.next();
      return rows.getString(1);
    }
  }

  @Test
  @DisplayName("keeps the scope that it claims, again and again, and never more")
  void claims() throws Exception {
    String person = "claimed-" + UUID.randomUUID();
    String project = text("select code from project order by code");
    String company =
        text(
            "select c.code from company c join project p on p.company_id = c.id group by c.code"
                + " having count(*) > 1 order by c.code");
    Actor inProject = signedIn(person, "project:" + project);
    assertTrue(inProject.staffId() > 0);
    assertEquals("Somebody Signed-In", inProject.name());
    assertEquals(1, inProject.scope().projectIds().size());

    Actor inCompany = signedIn(person, "company:" + company);
    assertEquals(inProject.staffId(), inCompany.staffId());
    assertTrue(inCompany.scope().projectIds().size() > 1, inCompany.toString());

    Actor inDepartment = signedIn(person, "department:" + project + "/ENGINEERING");
    assertEquals(inProject.scope(), inDepartment.scope());
    assertTrue(inDepartment.departmentId() != null);

    assertTrue(signedIn(person, "group").scope().group());
    for (String bad : new String[] {"project:NOWHERE", "group, group", "company:", "*", ""}) {
      Actor nowhere = signedIn(person, bad);
      assertTrue(!nowhere.scope().group() && nowhere.scope().projectIds().isEmpty(), bad);
      assertNull(nowhere.departmentId());
    }
    assertTrue(signedIn(person, "group").scope().group());
    Actor several = signedIn(person, "group", "project:" + project);
    assertTrue(!several.scope().group() && several.scope().projectIds().isEmpty());
  }

  @Test
  @DisplayName("that claims nothing leaves the decision to the directory, and makes nobody known")
  void claimsNothing() throws Exception {
    String person = "unclaimed-" + UUID.randomUUID();
    assertEquals(0, signedIn(person).staffId());
    assertEquals(0, count("select count(*) from staff where username = ?", person));
    Actor known = signedIn("receptionist");
    assertEquals(1, known.scope().projectIds().size());
    assertTrue(!known.name().equals("Somebody Signed-In"));
  }

  @Test
  @DisplayName("in the embedded realm says it by attributes of the person")
  void attributes() throws Exception {
    System.setProperty("SHOUWEN_CLAIM_SCOPE", "groups");
    try {
      assertEquals(
          List.of("receptionist"),
          As.get("receptionist", () -> CallerClaims.of(() -> "receptionist").scope()));
    } finally {
      System.clearProperty("SHOUWEN_CLAIM_SCOPE");
    }
    As.role("receptionist", () -> signIns.seen());
    assertEquals(1, As.get("receptionist", () -> callers.current()).scope().projectIds().size());
  }

  @Test
  @DisplayName("that failed is written down, its name as one line, and dropped when it is old")
  void failures() throws Exception {
    String name = "guess-" + UUID.randomUUID();
    record.failed(name + "\nFAKE LOG LINE", "192.0.2.7", "FORM");
    assertEquals(
        1,
        count(
            "select count(*) from sign_in_failure where username = ? and address = '192.0.2.7'",
            name + "?FAKE LOG LINE"));
    record.failed("长".repeat(3_000), "192.0.2.7", "BASIC");
    assertEquals(Duration.ZERO, record.attempts().waitOf(name, "192.0.2.7", clock.instant()));
  }

  @Test
  @DisplayName("is over when its person ended all; a later one is not")
  void endsAll() throws Exception {
    Instant began = clock.instant();
    assertTrue(!watch.isOver("interviewer", began));
    As.role("interviewer", () -> watch.endAllOfMine());
    assertTrue(watch.isOver("interviewer", began));
    assertTrue(!watch.isOver("quality", began));
    Instant ended =
        Objects.requireNonNull(sessions.endedAfter(began.minusSeconds(1)).get("interviewer"));
    assertTrue(!watch.isOver("interviewer", ended.plusMillis(1)));
    assertTrue(watch.isOver("quality", began.minus(Duration.ofHours(12))));
    As.role("interviewer", () -> watch.endAllOfMine());
  }
}
