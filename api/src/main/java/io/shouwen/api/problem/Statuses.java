package io.shouwen.api.problem;

import io.shouwen.shared.RuleViolation;
import java.util.Map;
import java.util.Set;

/**
 * Which HTTP status a refusal has: 404 for what the address names and the caller cannot see, 403
 * for a step that is not theirs and for those without a place, 412 for a stale page, 409 for what
 * the state of the case does not allow, 413 for too much, 503 for what works again later, and 422
 * for everything else that a rule refuses.
 */
final class Statuses {
  static final int UNPROCESSABLE = 422;

  private static final Map<String, Integer> BY_CODE =
      Map.ofEntries(
          Map.entry("complaint.stale", 412),
          Map.entry("complaint.not-your-step", 403),
          Map.entry("complaint.not-the-same-person", 403),
          Map.entry("complaint.handler-may-not-reply", 403),
          Map.entry("complaint.part-of-another-department", 403),
          Map.entry("organization.left", 403),
          Map.entry("organization.no-place", 403),
          Map.entry("organization.no-place-yet", 403),
          Map.entry("resolution.own-request", 403),
          Map.entry("resolution.rank-too-low", 403),
          Map.entry("approval.own-request", 403),
          Map.entry("approval.rank-too-low", 403),
          Map.entry("approval.unknown", 404),
          Map.entry("approval.already-asked", 409),
          Map.entry("approval.already-decided", 409),
          Map.entry("approval.lapsed", 409),
          Map.entry("complaint.deadline-over", 409),
          Map.entry("complaint.extension-while-paused", 409),
          Map.entry("attachment.too-large", 413),
          Map.entry("attachment.not-kept", 503),
          Map.entry("attachment.out-of-reach", 503),
          Map.entry("importing.too-large", 413),
          Map.entry("importing.busy", 409),
          Map.entry("importing.done", 409),
          Map.entry("complaint.archived", 409),
          Map.entry("complaint.stage-does-not-allow", 409),
          Map.entry("complaint.request-key-reused", 409),
          Map.entry("complaint.invalid-already-proposed", 409),
          Map.entry("complaint.validity-not-proposed", 409),
          Map.entry("complaint.part-already-signed", 409),
          Map.entry("complaint.part-not-running", 409),
          Map.entry("complaint.part-not-signed", 409),
          Map.entry("complaint.already-owner", 409),
          Map.entry("complaint.same-severity", 409),
          Map.entry("complaint.is-a-lead", 409),
          Map.entry("complaint.follows-another-lead", 409),
          Map.entry("complaint.department-twice", 409),
          Map.entry("resolution.already-decided", 409),
          Map.entry("resolution.appointment-finished", 409));

  private Statuses() {}

  /**
   * The status of a refusal.
   *
   * @param reads whether the request only reads: then what is unknown is what the address names
   * @param inAddress the values that the address names
   */
  static int of(RuleViolation refusal, boolean reads, Set<String> inAddress) {
    Integer status = BY_CODE.get(refusal.code());
    if (status != null) {
      return status;
    }
    boolean unknown = refusal.code().contains(".unknown");
    boolean named = refusal.arguments().stream().anyMatch(a -> inAddress.contains(a.toString()));
    return unknown && (reads || named) ? 404 : UNPROCESSABLE;
  }
}
