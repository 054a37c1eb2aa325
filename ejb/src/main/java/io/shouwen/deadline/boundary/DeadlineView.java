package io.shouwen.deadline.boundary;

import io.shouwen.deadline.domain.DeadlineState;
import io.shouwen.deadline.domain.Obligation;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deadline as list, page and to-do list show it (T-1); all from the same rows.
 *
 * @param key tells several of the same obligation apart
 * @param firstDueAt before any extension, or null
 * @param dueAt null while a pause holds it (T-6)
 * @param endedAt null while it is owed
 * @param met of meaning once ended: done, or no longer owed
 * @param breachedAt the due time that passed without what was owed, as far as the alarm clock saw
 *     it, or null
 * @param extensions how often more time was granted
 */
public record DeadlineView(
    Obligation obligation,
    long key,
    Instant startedAt,
    @Nullable Instant firstDueAt,
    @Nullable Instant dueAt,
    @Nullable Instant endedAt,
    boolean met,
    @Nullable Instant breachedAt,
    int extensions)
    implements Serializable {

  /** True while it is still owed. */
  public boolean open() {
    return endedAt == null;
  }

  /** Where it stands at an instant; the due instant itself is in time. */
  public DeadlineState stateAt(Instant now) {
    if (breachedAt != null || (endedAt == null && dueAt != null && now.isAfter(dueAt))) {
      return DeadlineState.BREACHED;
    }
    if (endedAt != null) {
      return met ? DeadlineState.MET : DeadlineState.CANCELLED;
    }
    return dueAt == null ? DeadlineState.PAUSED : DeadlineState.RUNNING;
  }
}
