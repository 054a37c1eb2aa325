package io.shouwen.organization.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.shouwen.organization.domain.ClaimedScope.Reach;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A scope in a claim")
class ClaimedScopeTest {

  @ParameterizedTest
  @CsvSource({
    "group, GROUP, '', ''",
    "company:HZ, COMPANY, HZ, ''",
    "project:P01, PROJECT, P01, ''",
    "department:P01/ENGINEERING, DEPARTMENT, P01, ENGINEERING"
  })
  @DisplayName("names the group, a company, a project or a department")
  void understood(String value, Reach reach, String code, String kind) {
    assertEquals(new ClaimedScope(reach, code, kind), ClaimedScope.of(List.of(value)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "*",
        "Group",
        "GROUP",
        "group ",
        " group",
        "group,project:P01",
        "group\nproject:P01",
        "company:",
        "company:*",
        "company:%",
        "company:HZ group",
        "company:HZ/ENGINEERING",
        "project:",
        "project:P1,P2",
        "project:P1, project:P2",
        "project:P01' or '1'='1",
        "project:ABCDEFGHIJK",
        "department:P01",
        "department:P01/",
        "department:/ENGINEERING",
        "department:P01/engineering",
        "department:P01/ENGINEERING/SECURITY",
        "all",
        "true",
        "[\"group\"]",
        "{\"group\":true}",
        "null"
      })
  @DisplayName("is no scope when it is written in any other way, never more")
  void malformed(String value) {
    assertEquals(ClaimedScope.NOTHING, ClaimedScope.of(List.of(value)));
  }

  @Test
  @DisplayName("is no scope when there are none or several")
  void severalOrNone() {
    assertEquals(ClaimedScope.NOTHING, ClaimedScope.of(List.of()));
    assertEquals(ClaimedScope.NOTHING, ClaimedScope.of(List.of("group", "group")));
    assertEquals(ClaimedScope.NOTHING, ClaimedScope.of(List.of("project:P1", "project:P2")));
  }
}
