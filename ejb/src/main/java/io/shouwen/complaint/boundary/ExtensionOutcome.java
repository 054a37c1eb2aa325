package io.shouwen.complaint.boundary;

import io.shouwen.approval.boundary.ApprovalDecided;
import io.shouwen.approval.domain.ApprovalState;
import io.shouwen.complaint.domain.Complaint;
import io.shouwen.complaint.domain.Details;
import io.shouwen.complaint.domain.Lifecycle;
import io.shouwen.complaint.domain.Step;
import io.shouwen.complaint.store.AlertRecord;
import io.shouwen.complaint.store.AlertStore;
import io.shouwen.complaint.store.ComplaintStore;
import io.shouwen.complaint.store.SettingsStore;
import io.shouwen.deadline.boundary.DeadlineView;
import io.shouwen.deadline.domain.Obligation;
import io.shouwen.organization.boundary.OnDuty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a decision on more time means for its case, in the transaction of the decision (T-4): the
 * due time moves and the customer is to be told, or the breach stands; owner and asker are told.
 */
@ApplicationScoped
class ExtensionOutcome {
  @Inject private ComplaintStore complaints;
  @Inject private SettingsStore settings;
  @Inject private CaseTiming timing;
  @Inject private CaseGate gate;
  @Inject private CaseAlerts alerts;
  @Inject private AlertStore facts;
  @Inject private WhoIsTold who;

  @SuppressWarnings("NullAway.Init")
  ExtensionOutcome() {}

  void decided(@Observes ApprovalDecided decision) {
    if (!decision.kind().equals(DeadlineExtension.KIND)) {
      return;
    }
    Complaint complaint = complaints.find(decision.subject().id()).orElseThrow();
    Lifecycle.require(Step.DECIDE_EXTENSION, complaint, complaint.standing(decision.by()));
    DeadlineView deadline = timing.one(complaint.id(), decision.topic());
    Details words = Details.of("comment", decision.comment()).and("onBehalfOf", decision.forName());
    Instant until = decision.untilGranted();
    if (until == null) {
      complaint.extensionRefused(deadline.obligation(), words, decision.by(), decision.at());
    } else {
      settings
          .extensionRules()
          .require(deadline.obligation(), deadline.open(), deadline.dueAt(), until, decision.at());
      complaint.extended(
          deadline.obligation(),
          deadline.key(),
          until,
          decision.at().plus(settings.tellCustomerWithin()),
          words.and("dueAt", deadline.dueAt()),
          decision.by(),
          decision.at());
    }
    gate.save(complaint, new CaseGate.Moment(decision.by(), decision.at()));
    tell(complaint, decision, deadline.obligation());
  }

  private void tell(Complaint complaint, ApprovalDecided decision, Obligation obligation) {
    AlertRecord about = facts.facts(complaint.id());
    Set<OnDuty> told = new LinkedHashSet<>(who.person(about, about.ownerId(), decision.at()));
    told.addAll(who.person(about, decision.askedById(), decision.at()));
    told.removeIf(p -> p.staffId() == decision.by().staffId());
    Map<String, String> values = new HashMap<>(CaseAlerts.values(about));
    values.put("person", decision.by().name());
    values.put("obligation", "Obligation." + obligation);
    values.put("decision", "ApprovalState." + decision.state());
    if (decision.comment() != null) {
      values.put("comment", decision.comment());
    }
    Instant until = decision.untilGranted();
    if (until != null && decision.state() != ApprovalState.REFUSED) {
      values.put("newDueAt", until.toString());
    }
    alerts.fire(
        "approval.decided",
        about,
        told,
        values,
        false,
        false,
        "approval.decided:" + decision.requestId());
  }
}
