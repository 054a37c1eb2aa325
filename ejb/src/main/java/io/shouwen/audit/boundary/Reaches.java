package io.shouwen.audit.boundary;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose entries the caller may see; said by the feature that knows people and companies. */
public interface Reaches {
  /**
   * Where the caller's roles hold.
   *
   * @param name of the caller
   * @param group true when nothing is outside
   * @param companyId the caller's company, or null
   * @param projectIds the projects in it
   */
  record Reach(String name, boolean group, @Nullable Long companyId, Set<Long> projectIds) {
    public Reach {
      projectIds = Set.copyOf(projectIds);
    }
  }

  /** The names of members of staff by their ids, of those who are known. */
  Map<Long, String> names(Set<Long> staffIds);

  /** Of the caller; nothing for somebody whom nobody knows. */
  Reach ofCaller();
}
