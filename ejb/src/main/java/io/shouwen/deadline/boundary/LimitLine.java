package io.shouwen.deadline.boundary;

import io.shouwen.deadline.domain.Allowance;
import io.shouwen.deadline.domain.Limit;
import io.shouwen.deadline.domain.Obligation;
import io.shouwen.deadline.domain.PauseReason;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line of a policy as administrators see and change it (T-1, T-3).
 *
 * @param severity the severity's name, or null for each
 * @param category the category's name, or null for each
 * @param working true when only working time counts (T-2)
 * @param reminders shares of the time in percent, rising
 * @param ladderMinutes how long after the breach each further rank is told, rising
 */
public record LimitLine(
    Obligation obligation,
    @Nullable String severity,
    @Nullable String category,
    int amount,
    Allowance.Unit unit,
    boolean working,
    Set<PauseReason> pausedBy,
    List<Integer> reminders,
    List<Long> ladderMinutes)
    implements Serializable {

  static LimitLine of(Limit limit) {
    return new LimitLine(
        limit.obligation(),
        limit.severity(),
        limit.category(),
        limit.allowance().amount(),
        limit.allowance().unit(),
        limit.allowance().working(),
        limit.pausedBy(),
        limit.reminders(),
        limit.ladder().stream().map(Duration::toMinutes).toList());
  }

  Limit limit() {
    return new Limit(
        obligation,
        severity,
        category,
        new Allowance(amount, unit, working),
        pausedBy,
        reminders,
        ladderMinutes.stream().map(Duration::ofMinutes).toList());
  }
}
