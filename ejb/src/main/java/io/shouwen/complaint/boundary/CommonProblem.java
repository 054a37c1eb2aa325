package io.shouwen.complaint.boundary;

import io.shouwen.complaint.domain.Complaint;
import io.shouwen.complaint.store.ComplaintStore;
import io.shouwen.deadline.domain.Obligation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * One cause with many complaints: what is done for the lead case is done for all that follow it
 * (C-9).
 */
@ApplicationScoped
public class CommonProblem {
  @Inject private CaseGate gate;
  @Inject private ComplaintStore complaints;
  @Inject private CaseTiming timing;

  @SuppressWarnings("NullAway.Init")
  public CommonProblem() {}

  /**
   * The lead is done, so its open followers are, and each owner is to tell their customer within
   * the time of a follow-up. In the transaction of the lead's change.
   */
  public void answerFollowers(String leadNumber) {
    long leadId = gate.idOf(leadNumber);
    for (Complaint follower : complaints.openFollowers(leadId)) {
      gate.follow(
          follower,
          moment ->
              follower.answeredByLead(
                  leadNumber,
                  timing.dueFrom(follower, Obligation.FOLLOW_UP, moment.now()),
                  moment.actor(),
                  moment.now()));
    }
  }
}
