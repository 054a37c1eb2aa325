package io.shouwen.organization.domain;

import io.shouwen.shared.Reach;
import java.io.Serializable;
import java.util.Set;

/**
 * Where somebody's roles hold: the whole group, or a set of projects (a company's scope is the set
 * of its projects). Nobody sees anything outside it.
 *
 * @param group true when nothing is outside
 * @param projectIds the projects, when not the group; possibly none
 */
public record Scope(boolean group, Set<Long> projectIds) implements Serializable {
  public Scope {
    projectIds = Set.copyOf(projectIds);
  }

  public static Scope wholeGroup() {
    return new Scope(true, Set.of());
  }

  public static Scope projects(Set<Long> projectIds) {
    return new Scope(false, projectIds);
  }

  public static Scope nothing() {
    return new Scope(false, Set.of());
  }

  public boolean holds(long projectId) {
    return group || projectIds.contains(projectId);
  }

  /**
   * As a condition of a query.
   *
   * @param column the project of a row, {@code c.projectId}
   */
  public Reach within(String column) {
    return new Reach(group, projectIds, column);
  }
}
