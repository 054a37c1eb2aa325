package io.shouwen.organization.domain;

import io.shouwen.shared.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff as the product knows them: name, department, scope. Who they are and their
 * roles come from the container. The scope is the widest of the three columns that is set: group,
 * company, project.
 */
@Entity
public class Staff {
  /** Longest login name. */
  public static final int LONGEST_USERNAME = 100;

  /** Longest name. */
  public static final int LONGEST_NAME = 60;

  /** Longest phone number. */
  public static final int LONGEST_PHONE = 20;

  private static final Pattern USERNAME =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{0,99}");
  private static final Pattern PHONE = Pattern.compile("[0-9+][0-9 ()-]{2,19}");

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

  @Column(name = "leaves_at")
  private @Nullable Instant leavesAt;

  @Version private long version;

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

  /**
   * Somebody new.
   *
   * @throws RuleViolation {@code organization.username}, and what {@link #describe} refuses
   */
  public static Staff join(String username, String name, @Nullable String phone, Post post) {
    String login = username.strip();
    RuleViolation.unless(
        USERNAME.matcher(login).matches(), "organization.username", LONGEST_USERNAME);
    Staff staff = new Staff(login, "");
    staff.describe(name, phone);
    staff.place(post);
    return staff;
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

  /**
   * How colleagues know them.
   *
   * @throws RuleViolation {@code organization.name}, {@code organization.phone}
   */
  public void describe(String name, @Nullable String phone) {
    String text = name.strip();
    RuleViolation.unless(
        !text.isEmpty() && text.length() <= LONGEST_NAME, "organization.name", LONGEST_NAME);
    String number = phone == null || phone.isBlank() ? null : phone.strip();
    RuleViolation.unless(
        number == null || PHONE.matcher(number).matches(), "organization.phone", LONGEST_PHONE);
    this.name = text;
    this.phone = number;
  }

  /** Where their roles hold from now on. */
  public void place(Post post) {
    scopeGroup = post.group();
    scopeCompanyId = post.companyId();
    scopeProjectId = post.projectId();
    departmentId = post.departmentId();
  }

  /** From then on they have no place any more; inclusive. */
  public void leave(Instant at) {
    leavesAt = at;
  }

  /** They stay, or are back. */
  public void stay() {
    leavesAt = null;
  }

  /** True when they have no place any more. */
  public boolean hasLeft(Instant now) {
    return leavesAt != null && !leavesAt.isAfter(now);
  }

  public @Nullable Instant leavesAt() {
    return leavesAt;
  }

  public Post post() {
    return new Post(scopeGroup, scopeCompanyId, scopeProjectId, departmentId);
  }

  public long version() {
    return version;
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
