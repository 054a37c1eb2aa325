package io.shouwen.approval.boundary;

import io.shouwen.approval.domain.ApprovalRequest;
import io.shouwen.organization.boundary.OnDuty;
import io.shouwen.organization.boundary.People;
import io.shouwen.organization.domain.Role;
import io.shouwen.shared.Notification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Tells managers that something waits for their decision (T-4). If nobody of the rank needed can
 * decide, because it is their own request or they may not know of it, the next rank is told.
 */
@ApplicationScoped
class ApprovalAlerts {
  private static final String PATH = "/approval/list.xhtml#request-";

  @Inject private People people;
  @Inject private Confidences confidences;
  @Inject private Event<Notification> notifications;

  @SuppressWarnings("NullAway.Init")
  ApprovalAlerts() {}

  /** Something new waits. */
  void asked(ApprovalRequest request, Instant now) {
    tell(
        "approval.asked",
        request,
        request.rankNeeded(),
        now,
        false,
        "approval.asked:" + request.id() + ":" + request.rankNeeded());
  }

  /**
   * Tells those who can decide from a rank on.
   *
   * @param rank beyond the highest means the highest
   * @param key unique for what is told
   */
  void tell(
      String kind, ApprovalRequest request, int rank, Instant now, boolean caughtUp, String key) {
    int highest = Role.GENERAL_MANAGER.rank();
    List<OnDuty> told = List.of();
    for (int each = Math.min(rank, highest); each <= highest && told.isEmpty(); each++) {
      told =
          people.holding(Role.ofRank(each), request.projectId(), now).stream()
              .filter(p -> couldDecide(request, p))
              .toList();
    }
    Map<String, String> values = new HashMap<>(request.what());
    values.put("person", request.askedByName());
    Instant decideBy = request.decideBy();
    if (!kind.equals("approval.asked") && decideBy != null) {
      values.put("dueAt", decideBy.toString());
    }
    Set<Long> done = new HashSet<>(); // somebody may be asked for themselves and for another
    for (OnDuty person : told) {
      if (!done.add(person.staffId())) {
        continue;
      }
      notifications.fire(
          new Notification(
              kind,
              person.staffId(),
              person.onBehalfOfId(),
              values.getOrDefault("number", ""),
              PATH + request.id(),
              values,
              false,
              caughtUp,
              key + ":" + person.staffId()));
    }
  }

  private boolean couldDecide(ApprovalRequest request, OnDuty person) {
    long inPlaceOf = Objects.requireNonNullElse(person.onBehalfOfId(), person.staffId());
    if (person.staffId() == request.askedById() || inPlaceOf == request.askedById()) {
      return false;
    }
    return confidences.openTo(request.subject(), person.staffId(), inPlaceOf);
  }
}
