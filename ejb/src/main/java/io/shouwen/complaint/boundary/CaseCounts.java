package io.shouwen.complaint.boundary;

import io.shouwen.complaint.domain.Severity;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many cases there are in the whole installation, for its figures: no place, nobody's name.
 *
 * @param open those not yet concluded, by severity; null is not yet classed
 * @param late those of them whose next time limit has passed, likewise
 * @param receivedInADay those received in the last 24 hours
 */
public record CaseCounts(
    Map<@Nullable Severity, Long> open, Map<@Nullable Severity, Long> late, long receivedInADay) {
  public CaseCounts {
    open = new HashMap<>(open);
    late = new HashMap<>(late);
  }

  public long open(@Nullable Severity severity) {
    return open.getOrDefault(severity, 0L);
  }

  public long late(@Nullable Severity severity) {
    return late.getOrDefault(severity, 0L);
  }
}
