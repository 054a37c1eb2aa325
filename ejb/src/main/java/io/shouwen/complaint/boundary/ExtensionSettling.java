package io.shouwen.complaint.boundary;

import io.shouwen.approval.boundary.ApprovalView;
import io.shouwen.approval.boundary.Approvals;
import io.shouwen.complaint.domain.CaseEvent;
import io.shouwen.complaint.domain.Complaint;
import io.shouwen.complaint.domain.EventKind;
import io.shouwen.complaint.store.SettingsStore;
import io.shouwen.deadline.domain.Deadline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a change of a case means for the requests for more time that wait: one whose deadline is no
 * longer owed lapses, one for a case of another severity may need another rank (T-4, T-7).
 */
@ApplicationScoped
class ExtensionSettling {
  private static final Set<EventKind> TOUCHING =
      EnumSet.of(
          EventKind.PART_DONE,
          EventKind.RETURNED,
          EventKind.REPLIED,
          EventKind.JOINED_COMMON_PROBLEM,
          EventKind.PROMOTED,
          EventKind.SEVERITY_RAISED,
          EventKind.SEVERITY_LOWERED);

  @Inject private Approvals approvals;
  @Inject private SettingsStore settings;

  @SuppressWarnings("NullAway.Init")
  ExtensionSettling() {}

  /**
   * Looks at the requests of a case after a change.
   *
   * @param all its deadlines after it
   */
  void settle(Complaint complaint, List<CaseEvent> events, List<Deadline> all, Instant now) {
    boolean touched =
        complaint.version() > 0
            && events.stream()
                .anyMatch(e -> e.stageBefore() != e.stageAfter() || TOUCHING.contains(e.kind()));
    if (!touched) {
      return;
    }
    for (ApprovalView request : approvals.pendingOf(CaseTiming.subject(complaint.id()))) {
      if (!request.kind().equals(DeadlineExtension.KIND)) {
        continue;
      }
      Optional<Deadline> owed =
          all.stream()
              .filter(Deadline::isOpen)
              .filter(d -> DeadlineExtension.topic(d.obligation(), d.key()).equals(request.topic()))
              .findFirst();
      if (owed.isEmpty()) {
        approvals.lapse(request.id(), now);
      } else {
        approvals.needs(
            request.id(),
            settings.extensionRules().rankFor(complaint.severity(), owed.get().extensions()),
            now);
      }
    }
  }
}
