package io.shouwen.organization.domain;

import io.shouwen.shared.RuleViolation;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody's roles hold: the group, a company, or a project and perhaps one of its
 * departments; exactly one of the three.
 */
public record Post(
    boolean group, @Nullable Long companyId, @Nullable Long projectId, @Nullable Long departmentId)
    implements Serializable {
  /**
   * A place.
   *
   * @throws RuleViolation {@code organization.one-place}, {@code
   *     organization.department-without-project}
   */
  public Post {
    int places = (group ? 1 : 0) + (companyId == null ? 0 : 1) + (projectId == null ? 0 : 1);
    RuleViolation.unless(places == 1, "organization.one-place");
    RuleViolation.unless(
        departmentId == null || projectId != null, "organization.department-without-project");
  }

  public static Post ofGroup() {
    return new Post(true, null, null, null);
  }

  public static Post ofCompany(long companyId) {
    return new Post(false, companyId, null, null);
  }

  public static Post ofProject(long projectId, @Nullable Long departmentId) {
    return new Post(false, null, projectId, departmentId);
  }
}
