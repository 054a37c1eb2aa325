package io.shouwen.approval.domain;

import io.shouwen.organization.domain.Role;
import io.shouwen.organization.domain.Scope;
import java.io.Serializable;

/**
 * In whose place somebody decides: their own, or that of a person on leave for whom they stand in
 * (R-3).
 *
 * @param staffId whose power it is
 * @param rank the person's rank in the line of decision, 0 for none, as {@link Role#rank}
 * @param scope where it holds
 */
public record Power(long staffId, String name, int rank, Scope scope) implements Serializable {

  /** True when it reaches a project. */
  boolean reaches(long projectId) {
    return scope.holds(projectId);
  }
}
