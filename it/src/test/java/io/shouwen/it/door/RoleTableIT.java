package io.shouwen.it.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.complaint.boundary.CaseRef;
import io.shouwen.complaint.boundary.Changed;
import io.shouwen.complaint.boundary.ComplaintQueries;
import io.shouwen.complaint.domain.Stage;
import io.shouwen.complaint.domain.Step;
import io.shouwen.it.As;
import io.shouwen.organization.domain.Role;
import io.shouwen.shared.RuleViolation;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.wildfly.security.auth.server.SecurityIdentity;

/** The demo group has one person for each role, called like it. */
@ExtendWith(ArquillianExtension.class)
@DisplayName("The role table at every door (H-8)")
class RoleTableIT {
  private static final System.Logger LOG = System.getLogger(RoleTableIT.class.getName());

  /** Who decides on more time follows from rank and deputies, not from the table alone (T-4). */
  private static final Set<Step> NOT_SHOWN = EnumSet.of(Step.DECIDE_EXTENSION);

  /** What the table refuses without naming the step. */
  private static final Set<String> OF_THE_TABLE =
      Set.of(
          "complaint.archived",
          "complaint.not-paused",
          "complaint.already-paused",
          "complaint.no-emergency",
          "complaint.validity-not-proposed",
          "complaint.invalid-already-proposed",
          "complaint.handler-may-not-reply");

  @Inject private ComplaintQueries queries;
  @Resource private UserTransaction transaction;

  @Resource(lookup = "java:jboss/datasources/ShouwenDS")
  private DataSource database;

  private final QuietServer server = new QuietServer();

  @BeforeEach
  void quiet() {
    server.quiet();
  }

  @AfterEach
  void loud() {
    server.loud();
  }

  /** A door through which a case takes a step: which one, its refusals say. */
  private record Tried(
      Doors.Door door,
      Role role,
      Stage stage,
      Set<Step> shown,
      @Nullable Step refused,
      boolean open) {}

  @Test
  @DisplayName("what the case page offers a role in a stage is what the door lets through")
  void steps() throws Exception {
    Map<Role, SecurityIdentity> people = people();
    List<Doors.Door> doors =
        Doors.all().stream()
            .filter(d -> d.method().getReturnType() == Changed.class)
            .filter(d -> takesACase(d.method().getParameterTypes()))
            .toList();
    List<Tried> tried = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      for (String number : caseIn(stage)) {
        for (Role role : Role.values()) {
          SecurityIdentity person = required(people, role);
          Set<Step> shown =
              person.runAs(
                  (Callable<Set<Step>>)
                      () -> queries.view(number).map(v -> v.allowed()).orElse(Set.of()));
          for (Doors.Door door : doors) {
            tried.add(
                person.runAs((Callable<Tried>) () -> attempt(door, role, stage, shown, number)));
          }
        }
      }
    }
    Map<String, Step> steps = new HashMap<>();
    tried.stream()
        .filter(t -> t.refused() != null)
        .forEach(t -> steps.put(t.door().toString(), t.refused()));
    Set<String> wrong = new TreeSet<>();
    Map<String, Boolean> ways = new HashMap<>();
    Map<Boolean, Integer> answers = new HashMap<>();
    for (Tried each : tried) {
      Step step = steps.get(each.door().toString());
      if (step != null && !NOT_SHOWN.contains(step)) {
        answers.merge(each.open(), 1, Integer::sum);
        boolean shown = each.shown().contains(step) || isSeverity(step, each.shown());
        if (each.open() && !shown) {
          wrong.add(each.door() + " lets in " + each.role() + " in " + each.stage());
        }
        if (each.shown().contains(step)
            && (step != Step.RAISE_SEVERITY || each.shown().contains(Step.LOWER_SEVERITY))) {
          // one severity is asked for: who may only raise is refused when it is a lower one
          String offer = step + " is offered to " + each.role() + " in " + each.stage();
          ways.merge(offer, each.open(), Boolean::logicalOr);
        }
      }
    }
    // a step may have several doors, as signing for a part and taking over what was reopened
    ways.forEach(
        (offer, open) -> {
          if (!open) {
            wrong.add(offer + " but no door lets them in");
          }
        });
    LOG.log(
        System.Logger.Level.INFO,
        "{0} doors, {1} of them told their step, combinations of door, role and stage: open {2}",
        doors.size(),
        steps.size(),
        answers);
    assertEquals(Set.of(), wrong);
    assertTrue(steps.size() > 30, steps.toString());
  }

  /** One door for two steps: raising and lowering depend on what is asked for. */
  private static boolean isSeverity(Step step, Set<Step> shown) {
    return (step == Step.RAISE_SEVERITY || step == Step.LOWER_SEVERITY)
        && (shown.contains(Step.RAISE_SEVERITY) || shown.contains(Step.LOWER_SEVERITY));
  }

  private static boolean takesACase(Class<?>[] types) {
    return types.length > 0 && (types[0] == CaseRef.class || types[0] == String.class);
  }

  private Tried attempt(Doors.Door door, Role role, Stage stage, Set<Step> shown, String number)
      throws Exception {
    Made made =
        new Made(
            List.of(1L),
            List.of(number),
            Clock.systemUTC().instant(),
            Map.of(CaseRef.class, CaseRef.latest(number)));
    Step refused = null;
    boolean open = false;
    for (@Nullable Object[] arguments : made.argumentsOf(door.method(), given -> {})) {
      transaction.begin();
      try {
        door.method().invoke(Doors.bean(door.type()), arguments);
        open = true;
      } catch (InvocationTargetException thrown) {
        if (thrown.getTargetException() instanceof RuleViolation rule) {
          Step named = stepIn(rule);
          refused = named == null ? refused : named;
          open |= named == null && !OF_THE_TABLE.contains(rule.code());
        }
      } finally {
        transaction.rollback();
      }
    }
    return new Tried(door, role, stage, shown, refused, open);
  }

  /** The step that a refusal of the table names. */
  private static @Nullable Step stepIn(RuleViolation rule) {
    return rule.arguments().stream()
        .filter(Step.class::isInstance)
        .map(Step.class::cast)
        .findFirst()
        .orElse(null);
  }

  @Test
  @DisplayName("each bean lets in the roles that it declares, and nobody else")
  void beans() throws Exception {
    Map<Role, SecurityIdentity> people = people();
    Made harmless = new Made(List.of(-1L), List.of(""), Clock.systemUTC().instant());
    Set<String> wrong = new TreeSet<>();
    int combinations = 0;
    for (Doors.Door door : Doors.all()) {
      Set<String> declared = declared(door);
      List<@Nullable Object[]> lists = harmless.argumentsOf(door.method(), given -> {});
      for (Role role : Role.values()) {
        if (declared == null || lists.isEmpty()) {
          continue; // no door of its own: a bean that others call, or a record that refuses
        }
        combinations++;
        boolean in =
            required(people, role).runAs((Callable<Boolean>) () -> letsIn(door, lists.get(0)));
        if (in != (declared.isEmpty() || declared.contains(role.roleName()))) {
          wrong.add(door + " for " + role + ": " + in);
        }
      }
    }
    LOG.log(System.Logger.Level.INFO, "{0} combinations of role and door", combinations);
    assertEquals(Set.of(), wrong);
    assertTrue(combinations > 1_000, combinations + " combinations");
  }

  private boolean letsIn(Doors.Door door, @Nullable Object[] arguments) throws Exception {
    transaction.begin();
    try {
      door.method().invoke(Doors.bean(door.type()), arguments);
      return true;
    } catch (InvocationTargetException thrown) {
      return !(thrown.getTargetException() instanceof EJBAccessException);
    } finally {
      transaction.rollback();
    }
  }

  /** The roles; empty for everybody who signed in, null when it is not the container's to ask. */
  private static @Nullable Set<String> declared(Doors.Door door) {
    RolesAllowed ofMethod = door.method().getAnnotation(RolesAllowed.class);
    RolesAllowed ofType = door.type().getAnnotation(RolesAllowed.class);
    if (ofMethod != null) {
      return Set.of(ofMethod.value());
    }
    if (door.method().isAnnotationPresent(PermitAll.class)) {
      return Set.of();
    }
    if (ofType != null) {
      return Set.of(ofType.value());
    }
    return door.type().isAnnotationPresent(PermitAll.class) ? Set.of() : null;
  }

  private static SecurityIdentity required(Map<Role, SecurityIdentity> people, Role role) {
    return Objects.requireNonNull(people.get(role), role.roleName());
  }

  private static Map<Role, SecurityIdentity> people() {
    Map<Role, SecurityIdentity> people = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      people.put(role, As.identity(role.roleName()));
    }
    return people;
  }

  /** A case of the first project in this stage; of the demo data, which has all of them. */
  private List<String> caseIn(Stage stage) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "select min(c.number) from complaint c join project p on p.id = c.project_id"
                    + " where p.code = 'TH' and c.stage = ? and c.confidential = false")) {
      statement.setString(1, stage.name());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        String number = row.getString(1);
        return number == null ? List.of() : List.of(number);
      }
    }
  }
}
