package io.shouwen.approval.boundary;

import io.shouwen.approval.domain.ApprovalRequest;
import io.shouwen.approval.domain.ApprovalState;
import io.shouwen.approval.store.ApprovalStore;
import io.shouwen.deadline.boundary.DueWork;
import io.shouwen.deadline.domain.DeadlineStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A decision has a time limit of its own: reminders, then the next rank is told (T-4, T-3). */
@ApplicationScoped
public class ApprovalDueWork implements DueWork {
  @Inject private ApprovalStore requests;
  @Inject private ApprovalAlerts alerts;

  @SuppressWarnings("NullAway.Init")
  public ApprovalDueWork() {}

  @Override
  public String kind() {
    return ApprovalRequest.KIND;
  }

  @Override
  public void act(Due due) {
    requests
        .find(due.subject().id())
        .filter(request -> request.state() == ApprovalState.ASKED)
        .ifPresent(request -> tell(request, due));
  }

  private void tell(ApprovalRequest request, Due due) {
    DeadlineStep step = due.step();
    int above =
        switch (step.kind()) {
          case REMINDER -> 0;
          case BREACH -> 1;
          case LADDER -> 2 + step.index();
        };
    alerts.tell(
        above == 0 ? "approval.reminder" : "approval.overdue",
        request,
        request.rankNeeded() + above,
        due.now(),
        due.caughtUp(),
        "approval:" + request.id() + ":" + step.kind() + ":" + step.index());
  }
}
