package io.shouwen.organization.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff as the product knows them: name, department, scope. Who they are and their
 * roles come from the container. The scope is the widest of the three columns that is set: group,
 * company, project.
 */
@Entity
public class Staff {
  private static final int LONGEST_NAME = 60;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organization_seq")
  private long id;

  private String username;
  private String name;
  private @Nullable String phone;

  @Column(name = "department_id")
  private @Nullable Long departmentId;

  @Column(name = "scope_group")
  private boolean scopeGroup;

  @Column(name = "scope_company_id")
  private @Nullable Long scopeCompanyId;

  @Column(name = "scope_project_id")
  private @Nullable Long scopeProjectId;

  @SuppressWarnings("NullAway.Init")
  protected Staff() {}

  private Staff(String username, String name) {
    this.username = username;
    this.name = name;
  }

  /** Somebody of whom only the sign-in is known yet: no scope. */
  public static Staff signedIn(String username, String name) {
    return new Staff(
        username,
        name.isEmpty() ? username.substring(0, Math.min(username.length(), LONGEST_NAME)) : name);
  }

  /** The sign-in decides: this scope replaces the former one; the name only when one is told. */
  public void claimed(
      String name,
      boolean group,
      @Nullable Long companyId,
      @Nullable Long projectId,
      @Nullable Long departmentId) {
    if (!name.isEmpty()) {
      this.name = name;
    }
    this.scopeGroup = group;
    this.scopeCompanyId = companyId;
    this.scopeProjectId = projectId;
    this.departmentId = departmentId;
  }

  public static Staff ofGroup(String username, String name) {
    Staff staff = new Staff(username, name);
    staff.scopeGroup = true;
    return staff;
  }

  public static Staff ofCompany(String username, String name, Company company) {
    Staff staff = new Staff(username, name);
    staff.scopeCompanyId = company.id();
    return staff;
  }

  public static Staff ofProject(String username, String name, Project project) {
    Staff staff = new Staff(username, name);
    staff.scopeProjectId = project.id();
    return staff;
  }

  public static Staff ofDepartment(String username, String name, Department department) {
    Staff staff = new Staff(username, name);
    staff.scopeProjectId = department.projectId();
    staff.departmentId = department.id();
    return staff;
  }

  public long id() {
    return id;
  }

  public String username() {
    return username;
  }

  public String name() {
    return name;
  }

  public @Nullable String phone() {
    return phone;
  }

  public @Nullable Long departmentId() {
    return departmentId;
  }

  public boolean scopeGroup() {
    return scopeGroup;
  }

  public @Nullable Long scopeCompanyId() {
    return scopeCompanyId;
  }

  public @Nullable Long scopeProjectId() {
    return scopeProjectId;
  }
}
