package io.shouwen.complaint.domain;

import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * On whom a case waits; derived from the case, replaced as a whole after each change.
 *
 * @param departmentId when it waits for a department, else null
 */
record Waiting(WaitingFor on, @Nullable Long departmentId) {

  static Waiting of(Complaint complaint) {
    WaitingFor on = on(complaint);
    Optional<DispatchPart> lead =
        complaint.runningParts().stream()
            .min(Comparator.comparing((DispatchPart p) -> p.lead() ? 0 : 1));
    return new Waiting(
        on, on == WaitingFor.DEPARTMENT ? lead.map(DispatchPart::departmentId).orElse(null) : null);
  }

  private static WaitingFor on(Complaint complaint) {
    if (complaint.validity() == Validity.INVALID_PROPOSED) {
      return WaitingFor.CENTRE_SUPERVISOR;
    }
    return switch (complaint.stage()) {
      case RECEIVED, CONFIRMED, PROPOSED, FOLLOWED_UP, SOLVED_ON_THE_SPOT, INVALID, WITHDRAWN ->
          WaitingFor.OWNER;
      case DISPATCHED, IN_HAND, INVESTIGATED, AGREED -> WaitingFor.DEPARTMENT;
      case DONE -> WaitingFor.FOLLOW_UP;
      case SUMMED_UP ->
          complaint.severity() == Severity.MAJOR
              ? WaitingFor.COMPANY_MANAGER
              : WaitingFor.CENTRE_MANAGER;
      case REOPENED ->
          switch (complaint.severity()) {
            case MINOR -> WaitingFor.CENTRE_SUPERVISOR;
            case IMPORTANT -> WaitingFor.CENTRE_MANAGER;
            case MAJOR -> WaitingFor.COMPANY_MANAGER;
          };
      case ARCHIVED -> WaitingFor.NOBODY;
    };
  }
}
