package io.shouwen.shared;

import jakarta.persistence.Query;
import java.util.Set;

/**
 * What somebody may see of rows that belong to a project, as a condition of a query: the one
 * mechanism by which scope gets into the database. Every store that asks for people goes through
 * {@link #bind}; what is asked in another way says why ({@link Unscoped}), or the build fails.
 *
 * @param everything true when nothing is out of reach
 * @param projectIds the projects in reach, when not everything; possibly none
 * @param column the project of a row in the query, {@code c.projectId}
 */
public record Reach(boolean everything, Set<Long> projectIds, String column) {
  public Reach {
    projectIds = Set.copyOf(projectIds);
  }

  /** True when nothing is in reach; then no query needs to be asked. */
  public boolean hidesAll() {
    return !everything && projectIds.isEmpty();
  }

  /**
   * To stand after another condition; empty when everything is in reach, for a literal that is
   * always true makes the provider write the values of the query into its text.
   */
  public String and() {
    return everything ? " " : " and " + column + " in :callerProjects ";
  }

  /** Binds what {@link #and} names. */
  public <Q extends Query> Q bind(Q query) {
    if (!everything) {
      query.setParameter("callerProjects", projectIds);
    }
    return query;
  }
}
