package io.shouwen.statistics.domain;

import io.shouwen.deadline.domain.Obligation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was owed of a case, as far as it is counted (T-1).
 *
 * @param key tells several of an obligation apart, from 0 in their order; for a signature the part
 * @param firstDueAt the due time before any extension, or null
 * @param endedAt null while it is owed
 * @param met it ended because it was done
 * @param breachedAt the due time that passed, or null
 */
public record OwedFacts(
    long caseId,
    Obligation obligation,
    long key,
    Instant startedAt,
    @Nullable Instant firstDueAt,
    @Nullable Instant endedAt,
    boolean met,
    @Nullable Instant breachedAt,
    int extensions) {

  /** Done, whenever. */
  boolean done() {
    return endedAt != null && met;
  }

  /** Done by a due time that was moved, and not by the first one. */
  boolean neededMoreTime() {
    return done()
        && extensions > 0
        && (firstDueAt == null || (endedAt != null && endedAt.isAfter(firstDueAt)));
  }
}
