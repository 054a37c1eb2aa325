package io.shouwen.approval.boundary;

import java.util.Collection;
import java.util.Set;

/**
 * Who may know of a subject at all (C-11). Implemented by the feature that owns subjects of a kind,
 * for those that are not open to everybody in scope.
 */
public interface Confidence {
  /** The kind of subject that it knows. */
  String kind();

  /** Of these subjects those that none of these people may know of. */
  Set<Long> closedTo(Collection<Long> subjectIds, Collection<Long> staffIds);
}
