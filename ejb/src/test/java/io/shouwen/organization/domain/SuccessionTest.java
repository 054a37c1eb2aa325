package io.shouwen.organization.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("R-2: who takes over, and who may come in")
class SuccessionTest {

  @ParameterizedTest
  @CsvSource({
    "0, 1 2 3 4, 1",
    "0, 2 3, 2",
    "1, 1 2 3, 2",
    "1, 1 3, 3",
    "2, 1 2, 2",
    "3, 1 2 3 4, 4",
    "4, 1 2 3, 3",
    "4, 4 1, 4",
    "0, 0, -1",
    "2, '', -1"
  })
  @DisplayName("the next manager above who is there, else the highest")
  void superior(int leaver, String held, int expected) {
    Set<Integer> ranks =
        Arrays.stream(held.split(" "))
            .filter(each -> !each.isEmpty())
            .map(Integer::valueOf)
            .collect(Collectors.toSet());
    assertEquals(expected, Succession.superior(leaver, ranks).orElse(-1));
  }

  @ParameterizedTest
  @CsvSource({
    "1, group, true, false, IN",
    "1, nothing, true, false, IN",
    "0, project, true, false, IN",
    "0, nothing, true, false, UNPLACED",
    "1, project, false, false, UNPLACED",
    "0, nothing, false, false, UNPLACED",
    "0, group, true, true, LEFT",
    "1, project, true, true, LEFT"
  })
  @DisplayName("a role and a place let in; who left is out whatever the sign-in says")
  void admission(long staffId, String scope, boolean role, boolean left, Admission expected) {
    Actor actor =
        new Actor(
            staffId,
            "somebody",
            "Somebody",
            role ? EnumSet.of(Role.HANDLER) : EnumSet.noneOf(Role.class),
            switch (scope) {
              case "group" -> Scope.wholeGroup();
              case "project" -> Scope.projects(Set.of(7L));
              default -> Scope.nothing();
            },
            nothing());
    assertEquals(expected, Admission.of(actor, left));
  }

  private static @Nullable Long nothing() {
    return null;
  }
}
