package io.shouwen.organization.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who acts")
class ActorTest {

  @Test
  @DisplayName("sees nothing outside the scope")
  void scope() {
    assertTrue(Scope.wholeGroup().holds(1));
    assertFalse(Scope.nothing().holds(1));
    assertTrue(Scope.projects(Set.of(1L)).holds(1));
    assertFalse(Scope.projects(Set.of(1L)).holds(2));
  }

  @Test
  @DisplayName("has the rank of their highest role")
  void rank() {
    Actor manager = actor(Role.RECEPTIONIST, Role.CENTRE_MANAGER);
    assertEquals(2, manager.rank());
    assertTrue(manager.atLeast(Role.CENTRE_SUPERVISOR));
    assertTrue(manager.atLeast(Role.CENTRE_MANAGER));
    assertFalse(manager.atLeast(Role.COMPANY_MANAGER));
    assertEquals(0, actor(Role.HANDLER).rank());
    assertTrue(manager.is(Role.RECEPTIONIST));
    assertFalse(manager.is(Role.HANDLER));
    assertTrue(manager.hasAnyRole());
    assertFalse(new Actor(1, "u", "n", Set.of(), Scope.nothing(), null).hasAnyRole());
    assertEquals(EnumSet.of(Role.RECEPTIONIST, Role.CENTRE_MANAGER), manager.orderedRoles());
  }

  @Test
  @DisplayName("has roles with the names of the container's realm")
  void roles() {
    assertEquals(Optional.of(Role.DEPARTMENT_HEAD), Role.named("department-head"));
    assertEquals(Optional.empty(), Role.named("DEPARTMENT_HEAD"));
    assertEquals(Role.CENTRE_SUPERVISOR, Role.ofRank(1));
    assertEquals(Role.GENERAL_MANAGER, Role.ofRank(4));
    assertThrows(NoSuchElementException.class, () -> Role.ofRank(0));
  }

  private static Actor actor(Role first, Role... more) {
    return new Actor(1, "u", "n", EnumSet.of(first, more), Scope.wholeGroup(), null);
  }
}
