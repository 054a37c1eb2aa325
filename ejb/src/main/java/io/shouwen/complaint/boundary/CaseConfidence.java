package io.shouwen.complaint.boundary;

import io.shouwen.approval.boundary.Confidence;
import io.shouwen.complaint.store.AlertStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;

/** Confidential cases are decided on by those only who may see them (C-11). */
@ApplicationScoped
public class CaseConfidence implements Confidence {
  @Inject private AlertStore alerts;

  @SuppressWarnings("NullAway.Init")
  public CaseConfidence() {}

  @Override
  public String kind() {
    return CaseTiming.KIND;
  }

  @Override
  public Set<Long> closedTo(Collection<Long> subjectIds, Collection<Long> staffIds) {
    return alerts.closedTo(subjectIds, staffIds);
  }
}
