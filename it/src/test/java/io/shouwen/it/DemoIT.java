package io.shouwen.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.organization.boundary.Callers;
import io.shouwen.organization.boundary.OrganizationQueries;
import io.shouwen.organization.domain.Actor;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ArquillianExtension.class)
@DisplayName("The demo group")
class DemoIT {
  @Inject private Callers callers;
  @Inject private OrganizationQueries organization;

  @ParameterizedTest
  @DisplayName("has each of the people who can sign in among its staff")
  @ValueSource(
      strings = {
        "receptionist",
        "handler",
        "department-head",
        "centre-supervisor",
        "centre-manager",
        "company-manager",
        "general-manager",
        "interviewer",
        "quality",
        "administrator",
        "receptionist.b",
        "department-head.b",
        "company-manager.b"
      })
  void people(String username) throws Exception {
    Actor actor = As.get(username, callers::current);
    assertNotEquals(0, actor.staffId());
    assertEquals(username.replaceFirst("\\.b$", ""), actor.roles().iterator().next().roleName());
    assertFalse(As.get(username, organization::projects).isEmpty());
  }

  @Test
  @DisplayName("has five projects, three in one company and two in the other")
  void projects() throws Exception {
    assertEquals(5, As.get("general-manager", organization::projects).size());
    assertEquals(3, As.get("company-manager", organization::projects).size());
    assertEquals(2, As.get("company-manager.b", organization::projects).size());
    assertEquals(1, As.get("receptionist", organization::projects).size());
    assertTrue(As.get("quality", callers::current).scope().group());
  }
}
