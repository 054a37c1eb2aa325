package io.shouwen.organization.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A member of staff")
class StaffTest {
  private static final Company COMPANY = new Company("BJ", "North", ZoneId.of("Asia/Shanghai"));
  private static final Project PROJECT = new Project(COMPANY, "TH", "Lake Garden");
  private static final Department DEPARTMENT =
      new Department(PROJECT, DepartmentKind.ENGINEERING, "Engineering");

  @Test
  @DisplayName("has the scope in which they were entered, and no other")
  void scope() {
    scoped(Staff.ofGroup("gm", "Zhao"), true, null, null, null);
    scoped(Staff.ofCompany("cm", "Qian", COMPANY), false, COMPANY.id(), null, null);
    scoped(Staff.ofProject("cs", "Sun", PROJECT), false, null, PROJECT.id(), null);
    scoped(Staff.ofDepartment("hd", "Li", DEPARTMENT), false, null, PROJECT.id(), DEPARTMENT.id());
  }

  @Test
  @DisplayName("is known to the container by one name and to colleagues by another")
  void names() {
    Staff staff = Staff.ofProject("receptionist", "Lin", PROJECT);
    assertEquals("receptionist", staff.username());
    assertEquals("Lin", staff.name());
    assertNull(staff.phone());
  }

  @Test
  @DisplayName("works in a department of a project of a company")
  void tree() {
    assertEquals("BJ", COMPANY.code());
    assertEquals("North", COMPANY.name());
    assertEquals(ZoneId.of("Asia/Shanghai"), COMPANY.timeZone());
    assertEquals("TH", PROJECT.code());
    assertEquals("Lake Garden", PROJECT.name());
    assertEquals(DepartmentKind.ENGINEERING, DEPARTMENT.kind());
    assertEquals("Engineering", DEPARTMENT.name());
  }

  private static void scoped(
      Staff staff,
      boolean group,
      @Nullable Long company,
      @Nullable Long project,
      @Nullable Long department) {
    if (group) {
      assertTrue(staff.scopeGroup());
    } else {
      assertFalse(staff.scopeGroup());
    }
    assertEquals(company, staff.scopeCompanyId());
    assertEquals(project, staff.scopeProjectId());
    assertEquals(department, staff.departmentId());
  }
}
