package io.shouwen.complaint.boundary;

import io.shouwen.shared.RuleViolation;
import java.util.List;

/**
 * The page was older than the case. Code {@code complaint.stale}, argument the number;
 * carries what changed since the page was opened, the oldest first, so that it can be told in
 * sentences.
 */
public class StaleCase extends RuleViolation {
  private static final long serialVersionUID = 1L;

  private final transient List<EventView> changes;

  public StaleCase(String number, List<EventView> changes) {
    super("complaint.stale", number);
    this.changes = List.copyOf(changes);
  }

  /** What changed since; empty when the change came in at this very moment. */
  public List<EventView> changes() {
    return changes;
  }
}
