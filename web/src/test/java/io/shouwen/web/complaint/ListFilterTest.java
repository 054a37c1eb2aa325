package io.shouwen.web.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shouwen.complaint.boundary.CaseFilter;
import io.shouwen.complaint.domain.Category;
import io.shouwen.complaint.domain.Severity;
import io.shouwen.complaint.domain.Stage;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The address of the work list and of its export. */
class ListFilterTest {

  private static CaseFilter filter(Map<String, String> parameters) {
    HttpServletRequest request =
        (HttpServletRequest)
            Proxy.newProxyInstance(
                ListFilterTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) ->
                    switch (method.getName()) {
                      case "getParameter" -> parameters.get((String) arguments[0]);
                      case "getRequestURI" -> "/complaint/list.xhtml";
                      default -> null;
                    });
    return new ListFilter(request).filter();
  }

  @Test
  @DisplayName("Without parameters: the open ones, what is due first")
  void nothing() {
    CaseFilter filter = filter(Map.of());
    assertTrue(filter.openOnly());
    assertFalse(filter.late());
    assertEquals(Set.of(), filter.stages());
    assertEquals(CaseFilter.Sort.DUE, filter.sort());
    assertFalse(filter.descending());
  }

  @Test
  @DisplayName("Every parameter narrows")
  void everything() {
    CaseFilter filter =
        filter(
            Map.ofEntries(
                Map.entry("whose", "MINE"),
                Map.entry("state", "DISPATCHED"),
                Map.entry("severity", "MAJOR"),
                Map.entry("category", "CHARGES"),
                Map.entry("project", "12"),
                Map.entry("unit", "3-1"),
                Map.entry("from", "2026-03-01"),
                Map.entry("to", "2026-03-31"),
                Map.entry("text", " 电梯 "),
                Map.entry("sort", "NUMBER"),
                Map.entry("order", "down")));
    assertEquals(CaseFilter.Whose.MINE, filter.whose());
    assertEquals(Set.of(Stage.DISPATCHED), filter.stages());
    assertFalse(filter.openOnly());
    assertEquals(Set.of(Severity.MAJOR), filter.severities());
    assertEquals(Category.CHARGES, filter.category());
    assertEquals(12L, filter.projectId());
    assertEquals("3-1", filter.unit());
    assertEquals(LocalDate.of(2026, 3, 1), filter.from());
    assertEquals(LocalDate.of(2026, 3, 31), filter.to());
    assertEquals("电梯", filter.text());
    assertEquals(CaseFilter.Sort.NUMBER, filter.sort());
    assertTrue(filter.descending());
  }

  @Test
  @DisplayName("What makes no sense does not narrow")
  void nonsense() {
    CaseFilter filter =
        filter(
            Map.of(
                "state",
                "all",
                "severity",
                "HUGE",
                "project",
                "x",
                "from",
                "yesterday",
                "sort",
                "c.id; drop"));
    assertFalse(filter.openOnly());
    assertEquals(Set.of(), filter.severities());
    assertNull(filter.projectId());
    assertNull(filter.from());
    assertEquals(CaseFilter.Sort.RECEIVED, filter.sort());
    assertTrue(filter.descending());
  }
}
