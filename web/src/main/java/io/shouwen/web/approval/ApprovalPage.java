package io.shouwen.web.approval;

import io.shouwen.complaint.boundary.CaseRef;
import io.shouwen.organization.domain.Role;
import io.shouwen.resolution.boundary.Compensations;
import io.shouwen.resolution.boundary.ResolutionView.CompensationView;
import io.shouwen.web.shared.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests for compensation that wait for the person's decision (H-3), one card each. */
@Named
@RequestScoped
public class ApprovalPage {
  @Inject private Compensations compensations;
  @Inject private Notices notices;
  @Inject private HttpServletRequest request;
  private @Nullable List<CompensationView> waiting;

  public List<CompensationView> getWaiting() {
    if (waiting == null) {
      waiting = compensations.pending();
    }
    return waiting;
  }

  /** The rank that has to decide. */
  public Role rank(CompensationView wish) {
    return Role.ofRank(wish.rankNeeded());
  }

  /** What was typed as a comment for this request, when the decision was refused. */
  public String comment(CompensationView wish) {
    String typed = request.getParameter("comment");
    return typed != null && String.valueOf(wish.id()).equals(request.getParameter("id"))
        ? typed
        : "";
  }

  /** Grants or refuses the request that the form names; the button says which. */
  public String decide() {
    String number = request.getParameter("number");
    boolean grant = "grant".equals(request.getParameter("decide"));
    String comment = request.getParameter("comment");
    compensations.decide(
        CaseRef.latest(number),
        Long.parseLong(request.getParameter("id")),
        grant,
        comment == null || comment.isBlank() ? null : comment.strip());
    notices.say(grant ? "approval.granted" : "approval.refused", number);
    return "/approval/list.xhtml?faces-redirect=true";
  }
}
