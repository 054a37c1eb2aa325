package io.shouwen.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.complaint.boundary.CaseCounting;
import io.shouwen.complaint.boundary.CaseCounts;
import io.shouwen.complaint.boundary.ComplaintIntake;
import io.shouwen.complaint.domain.Severity;
import io.shouwen.operation.boundary.OperationDesk;
import io.shouwen.operation.boundary.OperationView;
import io.shouwen.organization.boundary.OrganizationQueries;
import io.shouwen.shared.BusinessClock;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the installation does, as those see it who run it. */
@ExtendWith(ArquillianExtension.class)
@DisplayName("The installation")
class OperationIT {
  @Inject private OperationDesk desk;
  @Inject private CaseCounting counting;
  @Inject private ComplaintIntake intake;
  @Inject private OrganizationQueries organization;
  @Inject private BusinessClock clock;

  @Test
  @DisplayName("shows administrators each part, and that all is well")
  void parts() throws Exception {
    OperationView seen = As.get("administrator", desk::look);
    assertTrue(seen.database().answers());
    assertTrue(
        String.valueOf(seen.database().product()).matches("(H2|PostgreSQL) .*"),
        seen.database().toString());
    assertTrue(
        Integer.parseInt(String.valueOf(seen.database().schemaVersion())) >= 28,
        "the migration that was applied last");
    assertNotNull(seen.sweep());
    assertNotNull(seen.outbox());
    assertTrue(seen.disk().writable());
    assertTrue(seen.disk().freeBytes() > 0);
    assertTrue(seen.heapUsedBytes() > 0 && seen.heapUsedBytes() <= seen.heapMostBytes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"receptionist", "general-manager", "quality"})
  @DisplayName("shows it to nobody else")
  void others(String person) {
    assertThrows(EJBAccessException.class, () -> As.get(person, desk::look));
  }

  @Test
  @DisplayName("counts a case from the moment it was received, by its severity")
  void counts() throws Exception {
    long project = As.get("receptionist", () -> organization.projects().get(0).id());
    CaseCounts before = counting.now();
    As.get(
        "receptionist",
        () ->
            intake.receive(
                Forms.receivedAt(Forms.reception(project, "楼道灯不亮", null), clock.instant())));
    CaseCounts after = counting.now();
    assertEquals(before.receivedInADay() + 1, after.receivedInADay());
    assertEquals(before.open(Severity.IMPORTANT) + 1, after.open(Severity.IMPORTANT));
    assertEquals(before.late(Severity.IMPORTANT), after.late(Severity.IMPORTANT));
  }
}
