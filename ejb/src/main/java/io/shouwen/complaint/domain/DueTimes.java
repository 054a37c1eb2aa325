package io.shouwen.complaint.domain;

import io.shouwen.deadline.domain.Obligation;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the deadlines of a case say, written down on it for lists.
 *
 * @param next the earliest of what is due next, or null
 * @param obligation what is due then, or null
 * @param since when that began, or null
 * @param silentAfter from when on the customer heard nothing for too long (C-3), or null
 * @param solveBy until when it is to be solved, or null while that is not owed or paused
 * @param signBy until when each part that is not signed for has to be, by its id
 * @param doneBy until when each part with a due time of its own is to be done, by its id
 */
public record DueTimes(
    @Nullable Instant next,
    @Nullable Obligation obligation,
    @Nullable Instant since,
    @Nullable Instant silentAfter,
    @Nullable Instant solveBy,
    Map<Long, Instant> signBy,
    Map<Long, Instant> doneBy) {
  public DueTimes {
    signBy = Map.copyOf(signBy);
    doneBy = Map.copyOf(doneBy);
  }
}
