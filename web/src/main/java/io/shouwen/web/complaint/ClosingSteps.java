package io.shouwen.web.complaint;

import io.shouwen.complaint.boundary.CaseClock;
import io.shouwen.complaint.boundary.CaseRef;
import io.shouwen.complaint.boundary.Changed;
import io.shouwen.complaint.boundary.ComplaintClosing;
import io.shouwen.complaint.boundary.ComplaintOwnership;
import io.shouwen.complaint.domain.Satisfaction;
import io.shouwen.complaint.domain.Step;
import io.shouwen.deadline.domain.PauseReason;
import io.shouwen.organization.domain.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The steps of ownership and of the end: hand over, pass up, pause, sum up, archive, withdraw. */
@ApplicationScoped
class ClosingSteps implements StepTaker {
  @Inject private ComplaintClosing closing;
  @Inject private ComplaintOwnership ownership;
  @Inject private CaseClock clock;

  @SuppressWarnings("NullAway.Init")
  ClosingSteps() {}

  @Override
  public Optional<Changed> take(Step step, CaseRef ref, Typed typed) {
    return switch (step) {
      case SOLVE_ON_THE_SPOT ->
          Optional.of(
              closing.solveOnTheSpot(
                  ref,
                  typed.required("text"),
                  typed.requiredChoice(Satisfaction.class, "satisfaction")));
      case SUM_UP ->
          Optional.of(
              closing.sumUp(
                  ref, typed.required("cause"), typed.required("measure"), typed.text("lesson")));
      case ARCHIVE -> Optional.of(closing.archive(ref, typed.required("text")));
      case WITHDRAW -> Optional.of(closing.withdraw(ref, typed.required("text")));
      case OFFER_HAND_OVER ->
          Optional.of(ownership.offer(ref, typed.requiredId("person"), typed.required("text")));
      case ACCEPT_HAND_OVER -> Optional.of(ownership.accept(ref));
      case ASSIGN_OWNER ->
          Optional.of(ownership.assign(ref, typed.requiredId("person"), typed.required("text")));
      case LET_HANDLER_REPLY ->
          Optional.of(ownership.letHandlerReply(ref, "yes".equals(typed.required("may"))));
      case ESCALATE ->
          Optional.of(
              ownership.escalate(
                  ref, typed.requiredChoice(Role.class, "passTo"), typed.required("text")));
      case PAUSE ->
          Optional.of(
              clock.pause(
                  ref,
                  typed.requiredChoice(PauseReason.class, "pauseReason"),
                  typed.requiredAt("nextContactAt"),
                  typed.required("text")));
      case RESUME -> Optional.of(clock.resume(ref, typed.required("text")));
      case ARRIVE -> Optional.of(clock.arrive(ref, typed.required("text")));
      case MAKE_CONFIDENTIAL ->
          Optional.of(
              ownership.makeConfidential(
                  ref, "yes".equals(typed.required("secret")), named(typed)));
      default -> Optional.empty();
    };
  }

  private static Set<Long> named(Typed typed) {
    return typed.several("named").stream()
        .filter(each -> each.matches("\\d{1,18}"))
        .map(Long::valueOf)
        .collect(Collectors.toSet());
  }
}
