package io.shouwen.complaint.schedule;

import io.shouwen.complaint.boundary.CaseChanges;
import io.shouwen.complaint.boundary.CaseNewsRound;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Of several nodes, each says once a second in which projects cases changed, and hears the others,
 * so that an open page is told whichever node it is on (N-1). A node that is alone does nothing.
 */
@Singleton
@DependsOn("SchemaMigration")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CaseNewsTimer {
  private static final String NODE = System.getenv().getOrDefault("SHOUWEN_NODE", "1");

  @Inject private CaseChanges changes;
  @Inject private CaseNewsRound round;
  private @Nullable Map<String, Long> heard;

  @SuppressWarnings("NullAway.Init")
  public CaseNewsTimer() {}

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void ring() {
    if (!CaseChanges.SEVERAL_NODES) {
      return;
    }
    Map<String, Long> before = heard;
    if (before == null) {
      heard = round.heard(NODE); // who begins to listen now sees what is there already
    } else {
      round
          .hear(NODE, before)
          .ifPresentOrElse(changes::changedElsewhere, changes::anyChangedElsewhere);
    }
    Set<Long> changed = changes.unsaid();
    if (!changed.isEmpty()) {
      try {
        round.say(NODE, changed);
      } catch (RuntimeException unsaid) {
        changes.stillUnsaid(changed);
        throw unsaid;
      }
    }
  }
}
